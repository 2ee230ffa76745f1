import { type ByRole, type Role, partnerOf, withRole } from '#core/by-role.ts'
import { type Call, type Endpoint, type Stimulus, type Timer, afterSending } from './endpoint.ts'
import { type Segment, distance } from './segment.ts'
import { stimulate } from './stimulate.ts'

/** A segment on its way to the partner of the role that sent it. */
interface Flight {
  readonly from: Role
  readonly segment: Segment
}

/** Both endpoints and what flies between them, oldest first. Each end pays at once what the RFC says it owes. */
export interface Connection {
  readonly ends: ByRole<Endpoint>
  readonly flights: readonly Flight[]
}

export function newConnection(ends: ByRole<Endpoint>): Connection {
  return { ends, flights: [] }
}

/** The application of one end calls. */
export function call(connection: Connection, role: Role, made: Call): Connection {
  return happen(connection, role, { kind: 'call', call: made })
}

/** A timer of one end fires, whether it was running or not. */
export function fire(connection: Connection, role: Role, timer: Timer): Connection {
  return happen(connection, role, { kind: 'timer', timer })
}

/** The flight at this place in the list arrives; segments overtake each other where it is not the first. */
export function deliver(connection: Connection, index: number): Connection {
  const flight = connection.flights[index]
  if (flight === undefined) return connection
  const landed = lose(connection, index)
  return happen(landed, partnerOf(flight.from), { kind: 'segment', segment: flight.segment })
}

export function lose(connection: Connection, index: number): Connection {
  return { ...connection, flights: connection.flights.toSpliced(index, 1) }
}

/** The same segment twice: the copy flies behind all others. */
export function duplicate(connection: Connection, index: number): Connection {
  const flight = connection.flights[index]
  return flight === undefined ? connection : { ...connection, flights: [...connection.flights, flight] }
}

function happen(connection: Connection, role: Role, stimulus: Stimulus): Connection {
  const [{ next, owed }] = stimulate(connection.ends[role], stimulus)
  const { endpoint, sent } = pay(next, owed)
  return {
    ends: withRole(connection.ends, role, endpoint),
    flights: sent === null ? connection.flights : [...connection.flights, { from: role, segment: sent }],
  }
}

/**
 * Sends what is owed. Octets that were queued before those of the segment have not left: they go with it, so that
 * nothing is skipped.
 */
export function pay(endpoint: Endpoint, owed: Segment | null): { endpoint: Endpoint; sent: Segment | null } {
  if (owed === null) return { endpoint, sent: null }
  const skipped = owed.length > 0 ? Math.max(0, distance(endpoint.sndNxt, owed.seq)) : 0
  const sent = skipped > 0 ? { ...owed, seq: endpoint.sndNxt, length: owed.length + skipped } : owed
  return { endpoint: afterSending(endpoint, sent), sent }
}
