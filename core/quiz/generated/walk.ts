import { type ByRole, type Role, byRole, partnerOf, withRole } from '#core/by-role.ts'
import type { Claim } from '#core/quiz/question.ts'
import { spellSegment } from '#core/quiz/segment-text.ts'
import { type Connection, call, deliver, lose, newConnection } from '#core/teardown/connection.ts'
import { type Call, newEndpoint } from '#core/teardown/endpoint.ts'
import type { Segment } from '#core/teardown/segment.ts'

/** A segment that left, and whose it was. */
export interface Left {
  readonly role: Role
  readonly segment: Segment
}

/** A connection being closed, what has left so far, and what each end has lived through, as claims spell it. */
export interface Walk {
  readonly numbers: ByRole<number>
  readonly connection: Connection
  readonly left: readonly Left[]
  readonly lived: ByRole<readonly string[]>
}

export function newWalk(numbers: ByRole<number>): Walk {
  const ends = byRole((role) => newEndpoint({ sndNxt: numbers[role], rcvNxt: numbers[partnerOf(role)] }))
  return { numbers, connection: newConnection(ends), left: [], lived: byRole(() => []) }
}

export function calls(walk: Walk, role: Role, made: Call): Walk {
  const text = 'octets' in made ? `${made.kind} ${made.octets}` : made.kind
  return goOn(walk, call(walk.connection, role, made), role, text)
}

/** The oldest segment in flight arrives, and is answered. */
export function arrives(walk: Walk): Walk {
  const [flight] = walk.connection.flights
  if (flight === undefined) return walk
  return goOn(walk, deliver(walk.connection, 0), partnerOf(flight.from), spellSegment(flight.segment))
}

export function loses(walk: Walk): Walk {
  return { ...walk, connection: lose(walk.connection, 0) }
}

function goOn(walk: Walk, connection: Connection, role: Role, text: string): Walk {
  const before = walk.connection.flights
  const sent = connection.flights
    .filter((flight) => !before.includes(flight))
    .map(({ from, segment }) => ({ role: from, segment }))
  const lived = withRole(walk.lived, role, [...walk.lived[role], text])
  return { ...walk, connection, left: [...walk.left, ...sent], lived }
}

/** What one end has lived through, to be proved; nothing where it has lived through nothing. */
export function claimsOf({ numbers, connection, lived }: Walk, role: Role): Claim[] {
  if (lived[role].length === 0) return []
  return [
    {
      state: 'ESTABLISHED',
      sndNxt: numbers[role],
      rcvNxt: numbers[partnerOf(role)],
      // oxlint-disable-next-line unicorn/no-thenable -- the field's name; nobody awaits a claim
      then: lived[role],
      next: connection.ends[role].state,
    },
  ]
}
