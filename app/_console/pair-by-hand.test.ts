import { expect, it } from 'vitest'
import { joined, parted, present, unpaired } from './pair-by-hand.ts'

it('who is paired anew leaves the old pair', () => {
  expect(joined([['A', 'B']], 'A', 'C')).toEqual([['A', 'C']])
  expect(joined([], 'A', 'A')).toEqual([])
})

it('a pair is taken apart by either of both', () => {
  expect(parted([['A', 'B']], 'B')).toEqual([])
})

it('whose partner is gone is in no pair', () => {
  const pairs = [
    ['A', 'B'],
    ['C', 'GONE'],
  ] as const
  expect(present(pairs, ['A', 'B', 'C', 'D'])).toEqual([['A', 'B']])
  expect(unpaired(pairs, ['A', 'B', 'C', 'D'])).toEqual(['C', 'D'])
})
