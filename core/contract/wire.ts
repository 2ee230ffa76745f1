import { z } from 'zod'
import { SEAT_ROLES } from '#core/by-role.ts'
import { MOST_HOMEWORK } from '#core/homework/assignment.ts'
import { NETWORK_MODES, WAITS } from '#core/match/events.ts'
import { LINES } from '#core/match/line.ts'
import { CONFIDENCES, LEVELS } from '#core/match/move.ts'
import type { MatchHead, NetworkHead, RefusalView, TimelineItem } from '#core/match/view.ts'
import type { MatchEvent } from '#core/match/events.ts'
import { ACTS } from '#core/session/acts.ts'
import { type ClassSettings, TIMES } from '#core/session/class-settings.ts'
import type { QuizSettings, QuizSource } from '#core/session/settings.ts'
import type { SessionSummary } from '#core/session/summary.ts'
import type { HostView, OwnPlace, SessionHead, WallView } from '#core/session/view.ts'
import { HELD_UNTIL } from '#core/scenarios/plan.ts'
import { CONTROL_BITS, SEQUENCE_SPACE } from '#core/teardown/segment.ts'
import { STATES } from '#core/teardown/state.ts'

/**
 * The wire between browser and Node: commands one way, events the other, in socket.io's own framing. `docs/protocol.md`
 * says the same in words, for whoever writes another player.
 */

/** Said by the browser in the handshake (`auth.version`); another one is refused with `wrong-version`. */
export const WIRE_VERSION = 4
/** socket.io's path, on the same port as the pages. */
export const WIRE_PATH = '/realtime'
/** POST here once gives the httpOnly cookie that is a seat; then connect. */
export const SEAT_PATH = '/seat'
/** POST here a login card as JSON, and the seat of its student is this browser's; DELETE signs out. */
export const CARD_PATH = '/card'
/** POST here makes a session ({@link NewSession} as JSON) and gives the httpOnly cookie that is its host. */
export const SESSION_PATH = '/session'
/** socket.io's namespace for rehearsals: sockets of a lesson for nobody connect here, with the same commands. */
export const REHEARSAL_NAMESPACE = '/rehearsal'
/** Octets of a body that is posted there. */
export const MAX_SESSION_BODY = 524_288
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
export const commandId = z.string().regex(/^[A-Za-z0-9-]{16,36}$/)

const sessionCode = z.string().regex(/^[2-9A-HJ-NP-Z]{6}$/)
/** An id within a question; what it means is the question's business. */
const choiceId = z.string().min(1).max(64)
/** Of a question of any kind. */
export const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), option: choiceId }),
  z.strictObject({ kind: z.literal('several'), options: z.array(choiceId).max(20).readonly() }),
  z.strictObject({ kind: z.literal('number'), value: sequenceNumber }),
  z.strictObject({ kind: z.literal('order'), items: z.array(choiceId).max(20).readonly() }),
  z.strictObject({
    kind: z.literal('pairs'),
    pairs: z.record(choiceId, choiceId).refine((pairs) => Object.keys(pairs).length <= 20),
  }),
  z.strictObject({ kind: z.literal('point'), place: choiceId }),
  z.strictObject({ kind: z.literal('true-false'), isTrue: z.boolean(), why: choiceId }),
])

const seatId = z.string().regex(/^[2-9A-HJ-NP-Z]{12}$/)
const studentId = z.string().regex(/^[2-9A-HJ-NP-Z]{16}$/)
/** Of a display name that somebody types, before it is looked at. */
const LONGEST_NAME = 40
/** Of what somebody has learned. */
const LONGEST_EXIT = 280
/** No database keeps a NUL. */
const exitText = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_EXIT)
  .regex(/^[^\0]*$/)
const shows = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('auto') }),
  z.strictObject({ kind: z.literal('frozen') }),
  z.strictObject({ kind: z.literal('pair'), match: matchId, step: z.int().min(0).max(10_000).nullable() }),
])

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
    /** Somebody's first match: shows how to move, and is not scored; without it not. */
    guided: z.boolean().optional(),
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
  /** A close of the student's homework: the one that is under way, or a new one. `scenario`: of a goal, where it is chosen. */
  'homework:start': z.strictObject({
    code: sessionCode,
    activity: z
      .int()
      .min(0)
      .max(MOST_HOMEWORK - 1),
    scenario: scenarioId.optional(),
    partner: z.enum(['computer', 'friend']),
  }),
  /** Takes the other end of a classmate's close, or comes back to it. */
  'homework:join': z.strictObject({ code: sessionCode, match: matchId }),
  /** Whether this seat's best attempts stand on the leaderboard. */
  'seat:show': z.strictObject({ shown: z.boolean() }),
  /** Comes into a session as a player, or back to it; from then on `session:updated` arrives. */
  'session:join': z.strictObject({ code: sessionCode }),
  /** Follows a session as its host, proved by the cookie that came when it was made. */
  'session:host': z.strictObject({ code: sessionCode }),
  /** Somebody else's open session that is in its lobby, or null. */
  'session:find': z.strictObject({}),
  /** One answer per seat and question; the first one counts. */
  'answer:submit': z.strictObject({
    session: matchId,
    command: commandId,
    question: z.int().min(0).max(99),
    answer,
  }),
  /** `at`: the sequence of the head that was looked at; one from before the present step: `stale`. */
  'session:act': z.strictObject({
    session: matchId,
    command: commandId,
    at: z.int().min(0),
    act: z.enum(ACTS),
  }),
  /** Goes for good: is not waited for any more. `session:join` comes back. */
  'session:leave': z.strictObject({ session: matchId }),
  /** Another display name: as it is typed, where the session lets names be typed; null: one by chance. */
  'session:name': z.strictObject({ session: matchId, name: z.string().max(LONGEST_NAME).nullable() }),
  /** One thing that was learned; said again it is said anew. When the session is over, or in its last activity. */
  'session:exit': z.strictObject({ session: matchId, text: exitText }),
  /** Follows a session as its projector, proved by a host's cookie or the projector's own. */
  'session:watch': z.strictObject({ code: sessionCode }),

  /** All that follow are the host's. Sends a player away, who does not come back. */
  'session:kick': z.strictObject({ session: matchId, seat: seatId }),
  /** Gives a player another name by chance. */
  'session:rename': z.strictObject({ session: matchId, seat: seatId }),
  'session:time': z.strictObject({ session: matchId, seat: seatId, time: z.enum(TIMES) }),
  /** Says which student of the class's roster a seat is; null: none. */
  'session:student': z.strictObject({ session: matchId, seat: seatId, student: studentId.nullable() }),
  /** The pairs of the next round, by hand. */
  'session:pairs': z.strictObject({
    session: matchId,
    command: commandId,
    pairs: z
      .array(z.tuple([seatId, seatId]).readonly())
      .max(250)
      .readonly(),
  }),
  'session:show': z.strictObject({ session: matchId, command: commandId, shows }),
  /** All are asked what the end sends next, at this step of a pair's replay; while a round is talked about. */
  'session:predict': z.strictObject({
    session: matchId,
    command: commandId,
    at: z.int().min(0),
    match: matchId,
    step: z.int().min(0).max(10_000),
  }),
  /** A hint for the end of a pair that hesitates. */
  'session:nudge': z.strictObject({ session: matchId, match: matchId, role: z.enum(SEAT_ROLES) }),
  /** One pair large: all that has happened in its match, to be replayed. Projectors may ask too. */
  'session:pair': z.strictObject({ session: matchId, match: matchId }),
  'session:summary': z.strictObject({ session: matchId }),
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
  'paused',
  'not-your-turn-yet',
  'not-needed-here',
  'too-fast',
  'not-stored',
  'shutting-down',
  'internal',
  'no-such-session',
  'session-full',
  'session-locked',
  'session-over',
  'not-the-host',
  'not-in-session',
  'not-open',
  'already-answered',
  'no-such-questions',
  'kicked',
  'name-taken',
  'name-not-fit',
  'names-are-given',
  'no-such-player',
  'seat-has-card',
  'not-signed-in',
  'no-such-plan',
  'plan-empty',
  'not-a-student',
  'no-such-homework',
  'no-such-activity',
  'homework-not-open',
  'homework-closed',
  'homework-changed',
  'class-archived',
  'no-attempts-left',
  'alone-here',
  'attempt-under-way',
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

/** What a session looks like, as of `sequence`. A browser ignores a lower sequence than it has. */
export interface SessionUpdate {
  readonly session: string
  readonly sequence: number
  readonly head: SessionHead
  /** Null for a host who does not play. */
  readonly own: OwnPlace | null
  /** For the host alone. */
  readonly host: HostView | null
  /** For host and projector; null: to whoever else, and where no pairs play. */
  readonly wall: WallView | null
}

/** One pair, for whoever may see both ends. */
interface PairDetail {
  readonly match: string
  readonly sequence: number
  /** Without seats and without how sure anybody was. */
  readonly events: readonly MatchEvent[]
}

/** The body of a POST to {@link SESSION_PATH}: a quiz that anybody hosts, or a signed-in teacher's lesson. */
export type NewSession = NewQuiz | NewLesson

export interface NewQuiz {
  readonly source: QuizSource
  readonly settings: QuizSettings
}

export interface NewLesson {
  /** One of the teacher's own, by its id, or one that comes with the product (`first-45-minutes`). */
  readonly plan: string
  /** One of the teacher's, or null. */
  readonly class: string | null
  readonly settings: ClassSettings
  /** Played by the computer, and nothing is stored. */
  readonly rehearsal: boolean
  /** What a plan of both languages is called by. */
  readonly language: 'en' | 'zh'
}

/** What it answers. */
export type SessionMade =
  | {
      readonly ok: true
      readonly session: string
      readonly code: string
      /** Where sockets connect for it: a rehearsal has a namespace of its own. */
      readonly rehearsal: boolean
    }
  | {
      readonly ok: false
      readonly code: DoorCode
      readonly message: string
      readonly faults?: readonly SetFault[]
    }

/** What is wrong in a set of questions that was sent, by line of its file where there is one. */
export interface SetFault {
  readonly line: number | null
  /** Which question, by its id or its number. */
  readonly question: string | null
  readonly message: string
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
  'homework:start': { readonly match: string }
  'homework:join': { readonly match: string }
  'seat:show': object
  'session:join': { readonly update: SessionUpdate }
  'session:host': { readonly update: SessionUpdate }
  'session:find': { readonly code: string | null }
  'answer:submit': { readonly question: number }
  'session:act': { readonly update: SessionUpdate }
  'session:leave': object
  'session:name': { readonly name: string }
  'session:exit': object
  'session:watch': { readonly update: SessionUpdate }
  'session:kick': object
  'session:rename': { readonly name: string }
  'session:time': object
  'session:student': object
  'session:pairs': { readonly update: SessionUpdate }
  'session:show': { readonly update: SessionUpdate }
  'session:predict': { readonly update: SessionUpdate }
  'session:nudge': object
  'session:pair': { readonly detail: PairDetail }
  'session:summary': { readonly summary: SessionSummary }
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
  /** To all of a session alike; `own`, `host` and `wall` are left as they were where they are not there. */
  'session:updated': (
    update: Omit<SessionUpdate, 'own' | 'host' | 'wall'> &
      Partial<Pick<SessionUpdate, 'own' | 'host' | 'wall'>>,
  ) => void
  /** To host and projector, a few times a second at most: the pairs in which something has happened. */
  'session:wall': (news: { readonly session: string; readonly pairs: WallView['pairs'] }) => void
  /** The host has sent this player away. */
  'session:kicked': (what: { readonly session: string }) => void
  /** A few times a second at most: how many have come in, and have answered the present question. */
  'session:counted': (counted: {
    readonly session: string
    readonly players: number
    readonly question: number | null
    readonly answered: number
    /** For the host alone: who has come in or gone since the last time. */
    readonly roster?: HostView['roster']
    /** For the host of a lesson alone, while a question is open: see `HostView.answeredBy`. */
    readonly answeredBy?: HostView['answeredBy']
    /** For the projector alone, where somebody has come in or has another name: see `WallView.names`. */
    readonly names?: WallView['names']
  }) => void
  /** A command that asked for no acknowledgement was refused; `command` is the event's name. */
  refused: (what: { readonly command: string; readonly code: DoorCode; readonly message: string }) => void
  /** Node is being stopped: commands are refused with `shutting-down` until the socket has come back. */
  'server:stopping': (what: object) => void
}
