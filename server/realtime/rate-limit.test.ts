import { expect, test } from 'vitest'
import { createRateLimit } from './rate-limit.ts'

/** How many of fifty at one instant are let through. */
async function letThrough(...commands: readonly string[]): Promise<number> {
  const limit = createRateLimit()
  const waits = Array.from({ length: 50 }, (_, nr) => limit.waitFor('ANN', commands[nr % commands.length]))
  return (await Promise.all(waits)).filter((wait) => wait === 0).length
}

test.each([
  ['session:name', 20],
  ['session:exit', 20],
  ['session:leave', 10],
  ['match:leave', 10],
  ['move:submit', 50],
])('of %s fifty times at once %i are carried out', async (command, many) => {
  expect(await letThrough(command)).toBe(many)
})

test('what is of one kind is counted together, each seat for itself', async () => {
  expect(await letThrough('session:name', 'session:exit')).toBe(20)
  const limit = createRateLimit()
  for (let nr = 0; nr < 20; nr += 1) await limit.waitFor('ANN', 'session:name')
  expect(await limit.waitFor('ANN', 'session:name')).toBeGreaterThan(0)
  expect(await limit.waitFor('BOB', 'session:name')).toBe(0)
})

test('a summary is not made as often as a move', async () => {
  const limit = createRateLimit()
  const waits = Array.from({ length: 60 }, () => limit.waitFor('ANN', 'session:summary'))
  expect(Math.max(...(await Promise.all(waits)))).toBe(0)
  expect(await limit.waitFor('ANN', 'session:predict')).toBeGreaterThan(0)
})
