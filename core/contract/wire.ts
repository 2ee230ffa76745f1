import { z } from 'zod'
import { SEAT_ROLES } from '#core/by-role.ts'
import { NETWORK_MODES, WAITS } from '#core/match/events.ts'
import { LINES } from '#core/match/line.ts'
import { CONFIDENCES, LEVELS } from '#core/match/move.ts'
import type { MatchHead, NetworkHead, RefusalView, TimelineItem } from '#core/match/view.ts'
import { HELD_UNTIL } from '#core/scenarios/plan.ts'
import { CONTROL_BITS, SEQUENCE_SPACE } from '#core/teardown/segment.ts'
import { STATES } from '#core/teardown/state.ts'

/**
 * The wire between browser and Node: commands one way, events the other, in socket.io's own framing. `docs/protocol.md`
 * says the same in words, for whoever writes another player.
 */

/** Said by the browser in the handshake (`auth.version`); another one is refused with `wrong-version`. */
export const WIRE_VERSION = 2
/** socket.io's path, on the same port as the pages. */
export const WIRE_PATH = '/realtime'
/** POST here once gives the httpOnly cookie that is a seat; then connect. */
export const SEAT_PATH = '/seat'
/** Octets; a larger message ends the socket. */
export const MAX_MESSAGE = 16_384
/** Letters and digits without look-alikes. */
export const ID_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

const matchId = z.string().regex(/^[2-9A-HJ-NP-Z]{16}$/)
const scenarioId = z.string().regex(/^[a-z0-9-]{1,40}$/)
const level = z.literal(LEVELS)
const sequenceNumber = z
  .int()
  .min(0)
  .max(SEQUENCE_SPACE - 1)
const state = z.enum(STATES)

const move = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('segment'),
    bits: z.array(z.enum(CONTROL_BITS)).max(CONTROL_BITS.length).readonly(),
    seq: sequenceNumber.optional(),
    ack: sequenceNumber.optional(),
    length: z.int().min(0).max(65_535).optional(),
    state: state.optional(),
  }),
  z.strictObject({ kind: z.literal('nothing'), state: state.optional() }),
  z.strictObject({ kind: z.literal('state'), state }),
  z.strictObject({ kind: z.literal('line'), line: z.enum(LINES) }),
])

/** Milliseconds of virtual time by which the network's player may delay a segment at most: longer than any RTO here. */
const LONGEST_DELAY = 120_000

const fate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['delivered', 'lost', 'doubled']) }),
  z.strictObject({ kind: z.literal('delayed'), by: z.int().min(1).max(LONGEST_DELAY) }),
  z.strictObject({ kind: z.literal('held'), until: z.enum(HELD_UNTIL) }),
])
/** Made by the sender, the same when it is sent again: 16–36 letters, digits, `-`. */
const commandId = z.string().regex(/^[A-Za-z0-9-]{16,36}$/)

/** What each command carries. */
export const commands = {
  /** Makes a match and takes a role in it. */
  'match:create': z.strictObject({
    scenario: scenarioId,
    level,
    /** Who takes the roles that are free: whoever comes by the link, or the computer both ends. */
    partner: z.enum(['friend', 'computer']),
    role: z.enum(SEAT_ROLES),
    /** Who decides on segments in flight; without it the scenario's script. */
    network: z.enum(NETWORK_MODES).optional(),
    /** How long timers are waited for; without it `fast`. */
    waits: z.enum(WAITS).optional(),
    /** Whether each move says how sure its player is; without it not. */
    confidence: z.boolean().optional(),
  }),
  /** Takes a free role (`role`, or the first), or comes back to one's own; from then on `match:updated` arrives. */
  'match:join': z.strictObject({ match: matchId, role: z.enum(SEAT_ROLES).optional() }),
  /** Waits for a stranger: `match:paired` says when there is one. Sent again every 5 s while waiting. */
  'match:quick': z.strictObject({ scenario: scenarioId, level }),
  'match:quick-cancel': z.strictObject({}),
  /** The computer takes the roles that are still free. */
  'match:computer': z.strictObject({ match: matchId }),
  'move:submit': z.strictObject({
    match: matchId,
    command: commandId,
    /** `asked.stimulus` of the view that the move answers. */
    stimulus: z.int().min(0),
    move,
    /** Where the match asks for it, with each line and segment. */
    confidence: z.enum(CONFIDENCES).optional(),
  }),
  /** The network's player decides on one of `undecided`. */
  'fate:decide': z.strictObject({ match: matchId, command: commandId, flight: z.int().min(1), fate }),
  /** Would have the present wait for a timer skipped, or the next one; so it is once everybody would. */
  'wait:skip': z.strictObject({ match: matchId }),
  /** The same scenario once more, for the same persons with the ends swapped; both who ask come to the same match. */
  'match:again': z.strictObject({ match: matchId }),
  /** Goes for good: the computer takes the seat at once; `match:join` takes it back. */
  'match:leave': z.strictObject({ match: matchId }),
  /** Whether this seat's best attempts stand on the leaderboard. */
  'seat:show': z.strictObject({ shown: z.boolean() }),
} as const

export type CommandName = keyof typeof commands
export type Payload<C extends CommandName> = z.infer<(typeof commands)[C]>

/** Refusals at the door: not stored, no try counted. */
export const DOOR_CODES = [
  'malformed',
  'unknown-event',
  'wrong-version',
  'no-seat',
  'not-your-match',
  'no-such-match',
  'no-such-scenario',
  'no-network-here',
  'no-story-here',
  'no-such-role',
  'match-full',
  'not-started',
  'match-over',
  'stale',
  'nothing-asked',
  'confidence-missing',
  'not-needed-here',
  'too-fast',
  'not-stored',
  'shutting-down',
  'internal',
] as const
export type DoorCode = (typeof DOOR_CODES)[number]

export type Ack<T extends object = object> =
  | ({ readonly ok: true } & T)
  | {
      readonly ok: false
      readonly code: DoorCode
      /** One English sentence, for whoever reads the wire; browsers have their own words. */
      readonly message: string
      /** With `too-fast`: milliseconds to wait. */
      readonly retryAfterMs?: number
      /** With `stale`: the view again. */
      readonly update?: MatchUpdate
    }

/** What a role sees, as of `sequence`. A browser ignores a lower sequence than it has. */
export interface MatchUpdate {
  readonly match: string
  readonly sequence: number
  readonly head: MatchHead | NetworkHead
  /** The list from here on is `items`; all before stays. Where the browser's own is shorter: `match:join` again. */
  readonly from: number
  readonly items: readonly TimelineItem[]
  /** Display names by the seat's public id. */
  readonly names: Readonly<Record<string, string>>
}

export type MoveAck =
  | { readonly verdict: 'right' | 'right-too'; readonly points: number; readonly update: MatchUpdate }
  | {
      readonly verdict: 'refused'
      readonly refusal: RefusalView
      readonly counted: boolean
      readonly update: MatchUpdate
    }

export interface Replies {
  'match:create': { readonly match: string }
  'match:join': { readonly update: MatchUpdate }
  'match:quick': { readonly match: string | null }
  'match:quick-cancel': object
  'match:computer': object
  'move:submit': MoveAck
  'fate:decide': { readonly update: MatchUpdate }
  'wait:skip': object
  'match:again': { readonly match: string }
  'match:leave': object
  'seat:show': object
}

export type ClientToServer = {
  [C in CommandName]: (payload: Payload<C>, ack: (reply: Ack<Replies[C]>) => void) => void
}

export interface ServerToClient {
  'match:updated': (update: MatchUpdate) => void
  /** A stranger was found: both join this match. */
  'match:paired': (paired: { readonly match: string }) => void
  /** Of a match that is over: a partner plays it again with the ends swapped, and `again` has a seat for you. */
  'match:offered': (offered: { readonly match: string; readonly again: string }) => void
  /** The seat is used in another tab: this one is told once and gets no more. */
  'seat:taken-over': (what: { readonly match: string }) => void
  /** A command that asked for no acknowledgement was refused; `command` is the event's name. */
  refused: (what: { readonly command: string; readonly code: DoorCode; readonly message: string }) => void
  /** Node is being stopped: commands are refused with `shutting-down` until the socket has come back. */
  'server:stopping': (what: object) => void
}
