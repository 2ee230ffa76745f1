import type { Role } from '#core/by-role.ts'
import type { Score } from '#core/scoring/score.ts'
import type { Match } from './match.ts'

/**
 * What an end has come to, as it is stored and shown: what its player has decided, and for no points what the computer
 * took that was theirs to decide.
 */
export function scoreOf({ ends }: Match, role: Role): Score {
  const { score, forsaken } = ends[role]
  return { ...score, obtainable: score.obtainable + 100 * forsaken }
}
