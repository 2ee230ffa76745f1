import { ROLES, type SeatRole } from '#core/by-role.ts'
import type { Match } from '#core/match/match.ts'
import type { NetworkResult } from '#core/match/view.ts'
import { resultOf } from '#core/match/view-for.ts'
import type { ScoreRow } from './ports.ts'

/** What the column holds, some 24 days: a match may rest for longer. */
const LONGEST = 2 ** 31 - 1

/** The ends' scores and the network's, where this change ended the match; they are written with its last event. */
export function scoreRows(id: string, before: Match | null, after: Match): ScoreRow[] {
  if (after.phase !== 'ended' || before?.phase === 'ended') return []
  const result = resultOf(after)
  if (result === null) return []
  const ofMatch = (role: SeatRole) => ({
    match: id,
    role,
    seat: seatIn(after, role),
    scenario: after.setup.scenario,
    level: after.setup.level,
    clean: result.mark === 'clean',
    elapsedMs: Math.min(result.elapsedMs, LONGEST),
  })
  const ends = ROLES.map((role) => ({
    ...ofMatch(role),
    ...result.scores[role],
    whole: isComparable(after) && after.ends[role].byComputer === 0,
  }))
  const { network } = result
  return network === null ? ends : [...ends, { ...ofMatch('network'), ...scoreOfNetwork(network) }]
}

function seatIn({ holders }: Match, role: SeatRole): string | null {
  const holder = holders[role]
  return holder?.kind === 'person' ? holder.seat : null
}

/** A network that loses other segments than the script, or none, sets another task. */
function isComparable({ setup }: Match): boolean {
  return (setup.network ?? 'script') === 'script'
}

/** One decision in all: whether it came to the goal. The board has the ends alone. */
function scoreOfNetwork({ points, reached }: NetworkResult) {
  return { points, obtainable: 100, right: reached ? 1 : 0, decisions: 1, whole: false }
}
