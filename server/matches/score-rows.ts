import { ROLES } from '#core/by-role.ts'
import type { Match } from '#core/match/match.ts'
import { headFor } from '#core/match/view-for.ts'
import type { ScoreRow } from './ports.ts'

/** What the column holds, some 24 days: a match may rest for longer. */
const LONGEST = 2 ** 31 - 1

/** Both roles' scores, where this change ended the match; they are written with its last event. */
export function scoreRows(id: string, before: Match | null, after: Match): ScoreRow[] {
  if (after.phase !== 'ended' || before?.phase === 'ended') return []
  return ROLES.flatMap((role) => {
    const { result } = headFor(after, role, id)
    if (result === null) return []
    const holder = after.holders[role]
    return [
      {
        match: id,
        role,
        seat: holder?.kind === 'person' ? holder.seat : null,
        scenario: after.setup.scenario,
        level: after.setup.level,
        ...result.scores[role],
        clean: result.clean,
        whole: after.ends[role].byComputer === 0,
        elapsedMs: Math.min(result.elapsedMs, LONGEST),
      },
    ]
  })
}
