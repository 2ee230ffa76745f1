import { expect, test } from 'vitest'
import { safePath, signInPath } from './safe-path.ts'

test.each(['/teach/plans', '/teach/plans?share=abc#two', '/quiz/ABCDEF', '/teach'])(
  '%s is gone on to',
  (path) => {
    expect(safePath(path)).toBe(path)
  },
)

test.each([
  undefined,
  ['/teach/plans'],
  '',
  'teach/plans',
  'https://evil.example/teach',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n\\evil.example',
  'javascript:alert(1)',
  '/teach/sign-in?next=/teach/sign-in',
  '/teach/../teach/sign-up',
  '/account/api/sign-out',
])('%j is not', (path) => {
  expect(safePath(path)).toBe('/teach')
})

test('the way to sign in knows the way back', () => {
  expect(signInPath('/teach')).toBe('/teach/sign-in')
  const way = signInPath('/teach/classes?x=1&y=2')
  expect(safePath(new URL(way, 'http://x').searchParams.get('next'))).toBe('/teach/classes?x=1&y=2')
})
