import { ROLES, type Role } from '#core/by-role.ts'
import { decide, rolesAsked } from './decide.ts'
import type { Setup } from './events.ts'
import type { Match } from './match.ts'
import { rightMove } from './right-move.ts'
import { resultOf } from './view-for.ts'

/** What a match comes to where everybody plays right and the network by its script. */
interface RightCourse {
  /** Of each end. */
  readonly decisions: Readonly<Record<Role, number>>
  /** Not so where the scenario is about a reset, or about an end that never closes. */
  readonly closesCleanly: boolean
}

const known = new WeakMap<Setup, RightCourse>()

export function rightCourseOf(setup: Setup): RightCourse {
  const before = known.get(setup)
  if (before !== undefined) return before
  const match = playedByComputers(setup)
  const { client, server } = match.ends
  const course: RightCourse = {
    decisions: { client: client.number, server: server.number },
    closesCleanly: resultOf(match)?.mark === 'clean',
  }
  known.set(setup, course)
  return course
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
