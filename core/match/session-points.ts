import type { Role, SeatRole } from '#core/by-role.ts'
import { type Match, isWaitingForPlayer } from './match.ts'
import { networkResultOf } from './network-goal.ts'
import { rightCourseOf } from './right-course.ts'
import { resultOf } from './view-for.ts'

/** Of a match in which every decision was right at the first try: as much as one question of a quiz. */
const POINTS_OF_ALL = 1000
/** For each of the two, where their connection was closed cleanly. */
const POINTS_OF_CLEAN = 100

/** What a role has made of a match, as it counts in a session. */
export interface SessionPoints {
  readonly points: number
  /** Decisions that were right at the first try, of those that were the player's own. */
  readonly right: number
  readonly decisions: number
}

const NOTHING: SessionPoints = { points: 0, right: 0, decisions: 0 }

/**
 * Points of a match for one of its roles, 0 … 1100; also of one that is not over: then what was not decided any more
 * counts as not known, and so does what the computer took for somebody who has left: who goes after what is easy does
 * not have it count as all. What it took for somebody who was cut off is obtainable for nobody. Somebody's first match
 * counts for nothing.
 */
export function sessionPointsOf(match: Match, role: SeatRole): SessionPoints {
  if (match.setup.guided === true || match.holders[role]?.kind !== 'person') return NOTHING
  return role === 'network' ? pointsOfNetwork(match) : pointsOfEnd(match, role)
}

function pointsOfEnd(match: Match, role: Role): SessionPoints {
  const { score, forsaken } = match.ends[role]
  const { points, obtainable, right, decisions } = score
  if (decisions === 0) return NOTHING
  const whole = obtainable + 100 * (forsaken + decisionsLeft(match, role))
  const clean = resultOf(match)?.mark === 'clean' ? POINTS_OF_CLEAN : 0
  return { points: Math.round((POINTS_OF_ALL * points) / whole) + clean, right, decisions }
}

/** One decision in all: whether it came to the goal. */
function pointsOfNetwork(match: Match): SessionPoints {
  const result = networkResultOf(match)
  if (result === null) return NOTHING
  return { points: (POINTS_OF_ALL * result.points) / 100, right: result.reached ? 1 : 0, decisions: 1 }
}

function decisionsLeft(match: Match, role: Role): number {
  // Whoever is not waited for has done what there was to do: a partner's slowness costs nothing.
  if (match.phase === 'ended' || !isWaitingForPlayer(match.ends[role])) return 0
  return Math.max(0, rightCourseOf(match.setup).decisions[role] - match.ends[role].number)
}
