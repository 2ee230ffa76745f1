import { expect, test } from 'vitest'
import { BoundedMap } from './bounded-map.ts'

function filled(limit: number, keys: readonly string[]): BoundedMap<string> {
  const map = new BoundedMap<string>(limit)
  for (const key of keys) map.set(key, key)
  return map
}

const NUMBERS = Array.from({ length: 1000 }, (_, index) => `${index}`)

test('keeps no more than its limit, and the youngest half of it for certain', () => {
  const map = filled(10, NUMBERS)
  const kept = NUMBERS.filter((key) => map.get(key) !== undefined)
  expect(kept.length).toBeLessThanOrEqual(10)
  expect(kept.slice(-5)).toEqual(NUMBERS.slice(-5))
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
