import { expect, test } from 'vitest'
import { HOMEWORK, nextPath } from './next-path.ts'

test('whoever signs in by card goes on to a page of ours, else to the homework', () => {
  expect(nextPath('/class/ABCDEF')).toBe('/class/ABCDEF')
  expect(nextPath('/homework/ABCDEF?x=1')).toBe('/homework/ABCDEF?x=1')
  expect(nextPath('/cards')).toBe('/cards')
  for (const asked of [
    undefined,
    ['/class/ABCDEF'],
    '',
    '//evil.example',
    'https://evil.example',
    '/\\evil',
    '/card',
    '/card?next=/card',
  ])
    expect(nextPath(asked)).toBe(HOMEWORK)
})
