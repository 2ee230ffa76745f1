import { beforeEach, describe, expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import { playOut, start } from '#core/match/testing/play.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import type { MatchLog } from './ports.ts'
import { personsOf } from './match-change.ts'
import { readMatch } from './read-match.ts'

const ID = 'A'.repeat(16)
let log: MatchLog

beforeEach(async () => {
  log = openMemoryStorage({ parseEvents }).log
  const { events } = playOut(start('four-waves', 1))
  const half = Math.floor(events.length / 2)
  const rows = [events.slice(0, half), events.slice(half)]
  for (const [index, part] of rows.entries()) {
    const row = { match: ID, sequence: index + 1, commandId: `c${index}`, events: part }
    await log.append({ ...row, seats: [], due: [], scores: [] })
  }
})

describe('a match is read', () => {
  test('whole, by each of its players', async () => {
    const read = await readMatch(log, ID, 'seat-of-client')
    expect(read?.match.phase).toBe('ended')
    expect(read && personsOf(read.match)).toEqual(['seat-of-client', 'seat-of-server'])
    expect(read?.events.at(-1)?.type).toBe('match-ended')
    expect(await readMatch(log, ID, 'seat-of-server')).toEqual(read)
  })

  test('by nobody else, and a match that does not exist looks the same', async () => {
    expect(await readMatch(log, ID, 'seat-of-somebody')).toBeNull()
    expect(await readMatch(log, 'B'.repeat(16), 'seat-of-client')).toBeNull()
  })
})
