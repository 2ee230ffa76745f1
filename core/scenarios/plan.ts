import type { ByRole, Role } from '#core/by-role.ts'
import type { Call, EndpointOptions, Timer } from '#core/teardown/endpoint.ts'
import type { State } from '#core/teardown/state.ts'

/** How an end stands before the first move. Numbers are sequence numbers, windows octets. */
export interface EndpointStart {
  readonly state?: State
  readonly sndUna?: number
  readonly sndNxt: number
  readonly rcvNxt: number
  readonly rcvWnd?: number
  readonly unread?: number
  readonly unsent?: number
  readonly options?: Partial<EndpointOptions>
}

/** When an application calls; milliseconds of the match's own, virtual time. */
type When =
  | { readonly kind: 'at'; readonly at: number }
  /** After end of file is there to read. */
  | { readonly kind: 'eof'; readonly after: number }
  /** After so many octets in all have arrived. */
  | { readonly kind: 'octets'; readonly octets: number; readonly after: number }

export interface ApplicationStep {
  readonly when: When
  readonly call: Call
}

/** What the network does to the nth segment (from 1) that a role sends; what is not named is delivered. */
interface Fate {
  readonly from: Role
  readonly nth: number
  readonly fate:
    | { readonly kind: 'lost' }
    | { readonly kind: 'doubled' }
    /** Milliseconds on top of the ordinary way. */
    | { readonly kind: 'delayed'; readonly by: number }
}

/**
 * What a match is played on: the connection as it stands, what the applications will do, and the network. It is stored
 * with the match, so that a scenario may change and a match that was played stays what it was.
 */
export interface Plan {
  readonly starts: ByRole<EndpointStart>
  readonly applications: ByRole<readonly ApplicationStep[]>
  readonly fates: readonly Fate[]
  /** Timers that run in this scenario; the others are not lived through. */
  readonly timers: readonly Timer[]
}
