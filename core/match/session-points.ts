import { ROLES, type Role, type SeatRole } from '#core/by-role.ts'
import { decide, rolesAsked } from './decide.ts'
import type { Setup } from './events.ts'
import type { Match } from './match.ts'
import { networkResultOf } from './network-goal.ts'
import { rightMove } from './right-move.ts'
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
 * counts as not known. What the computer took while nobody sat there is obtainable for nobody. Somebody's first match
 * counts for nothing.
 */
export function sessionPointsOf(match: Match, role: SeatRole): SessionPoints {
  if (match.setup.guided === true || match.holders[role]?.kind !== 'person') return NOTHING
  return role === 'network' ? pointsOfNetwork(match) : pointsOfEnd(match, role)
}

function pointsOfEnd(match: Match, role: Role): SessionPoints {
  const { points, obtainable, right, decisions } = match.ends[role].score
  if (decisions === 0) return NOTHING
  const whole = obtainable + 100 * decisionsLeft(match, role)
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
  if (match.phase === 'ended') return 0
  return Math.max(0, decisionsIn(match.setup)[role] - match.ends[role].number)
}

const counted = new WeakMap<Setup, Record<Role, number>>()

/** How many decisions each end has where everybody plays right and the network by its script. */
function decisionsIn(setup: Setup): Record<Role, number> {
  const known = counted.get(setup)
  if (known !== undefined) return known
  const { ends } = playedByComputers(setup)
  const decisions = { client: ends.client.number, server: ends.server.number }
  counted.set(setup, decisions)
  return decisions
}

function playedByComputers(setup: Setup): Match {
  // Nobody waits for a timer, and nobody but the script decides what becomes of a segment.
  const { waits: _, network, ...rest } = setup
  const quick: Setup = { ...rest, ...(network === 'nobody' ? { network } : {}) }
  let match = outcome(decide(null, { type: 'create', setup: quick }))
  for (const role of ROLES)
    match = outcome(decide(match, { type: 'take-role', role, holder: { kind: 'computer' }, wallMs: 0 }))
  for (let [role] = rolesAsked(match); role !== undefined; [role] = rolesAsked(match)) {
    const end = match.ends[role]
    const answer = { stimulus: end.number, move: rightMove(end, setup.level), wallMs: 0 }
    match = outcome(decide(match, { type: 'submit-move', role, by: 'computer', ...answer }))
  }
  return match
}

function outcome(decision: ReturnType<typeof decide>): Match {
  if ('refusal' in decision) throw new TypeError(`the setup cannot be played: ${decision.refusal}`)
  return decision.match
}
