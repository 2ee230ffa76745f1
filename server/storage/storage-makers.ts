import type { SeatRole } from '#core/by-role.ts'
import type { MatchEvent } from '#core/match/events.ts'
import type { Append, ScoreRow } from '#server/matches/ports.ts'

/** What the contracts of storages begin with. */

/** Ids that no other test has: the tests of one storage share its tables. */
let made = 0
export function id(what: string): string {
  made += 1
  return `${what}-${made}`
}

export const TOKEN_HASH = 'ab'.repeat(32)

export const EVENTS: MatchEvent[] = [{ type: 'match-started', wallMs: 1_763_800_000_000 }]

export function rowOf(match: string, sequence: number, rest: Partial<Append> = {}): Append {
  const row = { match, sequence, commandId: `${match}/${sequence}`, events: EVENTS }
  return { ...row, seats: [], due: [], scores: [], ...rest }
}

export function scoreOf(match: string, role: SeatRole, rest: Partial<ScoreRow> = {}): ScoreRow {
  return {
    match,
    role,
    seat: null,
    scenario: 'four-waves',
    level: 1,
    points: 300,
    obtainable: 300,
    right: 3,
    decisions: 3,
    clean: true,
    whole: true,
    elapsedMs: 4000,
    ...rest,
  }
}

/** Stands for the parser of the events: what it refuses must not come out of a storage. */
export function parseForTest(json: unknown): MatchEvent[] {
  if (JSON.stringify(json).includes('nonsense')) throw new RangeError('nonsense')
  return json as MatchEvent[]
}
