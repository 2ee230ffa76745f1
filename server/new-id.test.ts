import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ID_ALPHABET } from '#core/contract/id-alphabet.ts'
import { newId } from './new-id.ts'

test('ids are of the letters that are easily told apart, all alike often', () => {
  const ids = Array.from({ length: 5000 }, () => newId(12))
  const counts = new Map<string, number>()
  for (const letter of ids.join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  expect([...counts.keys()].toSorted().join('')).toBe(ID_ALPHABET)
  // 1,935 each; eight times its spread of 43 either way.
  for (const count of counts.values()) expect(Math.abs(count - 60_000 / ID_ALPHABET.length)).toBeLessThan(350)
  expect(new Set(ids).size).toBe(5000)
})

test('what can be foreseen makes nothing but how slow students of a rehearsal are', () => {
  const files = readdirSync('server', { recursive: true, encoding: 'utf8' })
  const sources = files.filter(
    (file) => file.endsWith('.ts') && !/(^|[/-])test[-.]|\.test\.ts$|generated/.test(file),
  )
  expect(sources.length).toBeGreaterThan(200)
  const rolling = sources.filter((file) => readFileSync(`server/${file}`, 'utf8').includes('Math.random'))
  expect(rolling).toEqual(['compose-rehearsal.ts'])
})
