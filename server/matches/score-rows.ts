import { type Role, ROLES, type SeatRole } from '#core/by-role.ts'
import type { Match } from '#core/match/match.ts'
import type { NetworkResult } from '#core/match/view.ts'
import { sharersOf } from '#core/match/shared-end.ts'
import { resultOf } from '#core/match/view-for.ts'
import { chairsOf } from './match-change.ts'
import type { ScoreRow } from './ports.ts'

/** What the column holds, some 24 days: a match may rest for longer. */
const LONGEST = 2 ** 31 - 1

/**
 * The ends' scores and the network's, where this change ended the match; they are written with its last event. Both who
 * share an end have its result. Somebody's first match has none.
 */
export function scoreRows(id: string, before: Match | null, after: Match): ScoreRow[] {
  if (after.phase !== 'ended' || before?.phase === 'ended' || after.setup.guided === true) return []
  const result = resultOf(after)
  if (result === null) return []
  const ofMatch = (role: SeatRole) => ({
    match: id,
    role,
    scenario: after.setup.scenario,
    level: after.setup.level,
    clean: result.mark === 'clean',
    elapsedMs: Math.min(result.elapsedMs, LONGEST),
  })
  const ends = ROLES.map((role) => ({
    ...ofMatch(role),
    ...result.scores[role],
    whole: isWhole(after, role),
  }))
  const { network } = result
  const rows = network === null ? ends : [...ends, { ...ofMatch('network'), ...scoreOfNetwork(network) }]
  return rows.flatMap((row) => forEachSharer(row, after))
}

function forEachSharer(row: Omit<ScoreRow, 'seat'>, match: Match): ScoreRow[] {
  return chairsOf(match, row.role).map(({ role, sharer }) => ({
    ...row,
    sharer,
    seat: sharersOf(match, role)[sharer] ?? null,
  }))
}

/** Of two who share an end each has decided half of it. */
function isWhole(match: Match, role: Role): boolean {
  const own = match.ends[role].byComputer === 0 && sharersOf(match, role).length < 2
  return own && followsScript(match)
}

/** A network that loses other segments than the script, or none, sets another task. The computer keeps to the script. */
function followsScript({ setup, holders }: Match): boolean {
  const { network = 'script' } = setup
  return network === 'script' || (network === 'person' && holders.network?.kind === 'computer')
}

/** One decision in all: whether it came to the goal. The board has the ends alone. */
function scoreOfNetwork({ points, reached }: NetworkResult) {
  return { points, obtainable: 100, right: reached ? 1 : 0, decisions: 1, whole: false }
}
