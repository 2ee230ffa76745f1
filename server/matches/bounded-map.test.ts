import { expect, test } from 'vitest'
import { BoundedMap } from './bounded-map.ts'

function filled(limit: number, keys: readonly string[]): BoundedMap<string> {
  const map = new BoundedMap<string>(limit)
  for (const key of keys) map.set(key, key)
  return map
}

const NUMBERS = Array.from({ length: 1000 }, (_, index) => `${index}`)

test('keeps as many as its limit for certain, and no more than twice that', () => {
  const map = filled(10, NUMBERS)
  const kept = NUMBERS.filter((key) => map.get(key) !== undefined)
  expect(kept.length).toBeLessThanOrEqual(20)
  expect(kept.slice(-10)).toEqual(NUMBERS.slice(-10))
})

test.each([1, 10, 11, 995])('so many as it was made for stay where no more come: %i', (limit) => {
  const own = NUMBERS.slice(-limit)
  const map = filled(limit, [...NUMBERS, ...own])
  for (const key of own) expect(map.get(key)).toBe(key)
  for (const key of own) expect(map.get(key)).toBe(key)
})

test('what is used stays, however many come', () => {
  const map = filled(10, ['used'])
  for (const key of NUMBERS) {
    map.set(key, key)
    expect(map.get('used')).toBe('used')
  }
})

test('a value that was set again is the only one', () => {
  const map = filled(4, ['a', 'b', 'c'])
  map.set('a', 'anew')
  expect(map.get('a')).toBe('anew')
  map.delete('a')
  expect(map.get('a')).toBeUndefined()
})
