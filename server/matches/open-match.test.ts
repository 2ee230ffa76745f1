import { beforeEach, describe, expect, test } from 'vitest'
import type { Setup } from '#core/match/events.ts'
import { parseEvents } from '#core/match/stored-events.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import type { Storage } from '../storage/storage.ts'
import { person, setupOf } from './create-match.ts'
import { createMatches } from './matches.ts'
import { type OpenDeps, openMatchWithId } from './open-match.ts'
import { createSeatNames } from './seat-names.ts'
import { playTimes } from './times.ts'

const ID = 'B'.repeat(16)
const TIMES = playTimes('none', 'none')
const PAIR = { client: person('ANNA'), server: person('BERT') }

let storage: Storage

/** As one process among several. */
function process(): OpenDeps {
  const now = () => 1_700_000_000_000
  const names = createSeatNames({ names: async () => new Map() }, now)
  const matches = createMatches({ log: storage.log, names, times: TIMES, onDue: () => {} })
  return { matches, now, newId: () => ID }
}

function setup(scenario = 'four-waves'): Setup {
  const made = setupOf({ scenario, level: 1 }, TIMES)
  if (typeof made === 'string') throw new Error(made)
  return made
}

beforeEach(() => {
  storage = openMemoryStorage({ parseEvents })
})

describe('a match with a given id', () => {
  test('begins with whoever sits there, in one row', async () => {
    const { id, match, change } = await openMatchWithId(process(), ID, setup(), PAIR)
    expect(id).toBe(ID)
    expect(match.phase).toBe('playing')
    expect(change?.before).toBeNull()
    expect(await storage.log.read(ID, 0)).toHaveLength(1)
  })

  test('opened again, here or elsewhere, is the same match as it stands', async () => {
    const here = process()
    const first = await openMatchWithId(here, ID, setup(), PAIR)
    const swapped = { client: PAIR.server, server: PAIR.client }
    for (const deps of [here, process()]) {
      const again = await openMatchWithId(deps, ID, setup('simultaneous-close'), swapped)
      expect(again.match.setup).toEqual(first.match.setup)
      expect(again.match.holders).toEqual(first.match.holders)
    }
    expect(await storage.log.read(ID, 0)).toHaveLength(1)
  })

  test('opened by many at once is one match', async () => {
    const all = Array.from({ length: 8 }, () => openMatchWithId(process(), ID, setup(), PAIR))
    const numbers = (await Promise.all(all)).map(({ match }) => match.setup.plan.starts.client.sndNxt)
    expect(new Set(numbers).size).toBe(1)
    expect(await storage.log.read(ID, 0)).toHaveLength(1)
  })

  test('opened again when it is over stays over', async () => {
    const computer = { kind: 'computer' } as const
    await openMatchWithId(process(), ID, setup(), { client: computer, server: computer })
    await storage.log.append({
      match: ID,
      sequence: 2,
      commandId: 'end',
      events: [{ type: 'match-ended', ending: 'nothing-left', wallMs: 1 }],
      seats: [],
      due: [],
      scores: [],
    })
    const { match } = await openMatchWithId(process(), ID, setup(), PAIR)
    expect(match).toMatchObject({ phase: 'ended', holders: { client: computer } })
  })
})
