import type { Basis, Timer } from '#core/teardown/endpoint.ts'
import type { State } from '#core/teardown/state.ts'

/**
 * What a segment can be to an endpoint, in the order of §3.10.7.4. The names say what is seen in the segment;
 * `with-ack-of-fin` is the same with an ACK that covers our outstanding FIN, which step 5 treats before text and FIN.
 */
export const SEGMENT_EVENTS = [
  // Step 1: not acceptable, wholly left or right of the window.
  'old-segment',
  'old-segment-with-ack-of-fin',
  'retransmitted-fin',
  'retransmitted-fin-with-ack-of-fin',
  'beyond-window',
  // Step 2: RST.
  'rst-exact',
  'rst-in-window',
  'rst-outside-window',
  'rst-at-fin',
  // Step 4: SYN.
  'syn-new',
  'syn-old',
  // Step 5: ACK.
  'no-ack-bit',
  'ack-of-unsent',
  'ack',
  'ack-of-fin',
  'ack-ahead',
  'ack-of-fin-ahead',
  // Steps 7 and 8: text and FIN.
  'data',
  'data-with-ack-of-fin',
  'data-ahead',
  'data-ahead-with-ack-of-fin',
  'data-fin',
  'data-fin-with-ack-of-fin',
  'fin',
  'fin-with-ack-of-fin',
  'fin-ahead',
  'fin-ahead-with-ack-of-fin',
  'second-fin',
  'second-fin-with-ack-of-fin',
  // §3.10.7.1: there is no connection.
  'rst',
  'ack-bit-on',
  'ack-bit-off',
] as const
export type SegmentEvent = (typeof SEGMENT_EVENTS)[number]

/** The user calls of §3.10; `close` is CLOSE, shutdown(SHUT_WR) and shutdown(SHUT_RDWR) alike. */
export const CALL_EVENTS = [
  'close',
  'close-with-unread',
  'close-again',
  'abort',
  'send',
  'send-after-close',
  'queue',
  'read',
  'shutdown-read',
] as const
export type CallEvent = (typeof CALL_EVENTS)[number]

export type Event = SegmentEvent | CallEvent | Timer

/** What happens to the variables, apart from the state. */
export type Effect =
  | 'nothing'
  /** SND.UNA follows SEG.ACK. */
  | 'ack'
  /** SND.UNA, and RCV.NXT over text and FIN, with what was held behind them. */
  | 'ack-and-text'
  /** SND.UNA, and the text is kept until the gap before it is filled (SHLD-31). */
  | 'ack-and-hold'
  /** Our FIN is owed. */
  | 'close'
  /** Nobody will read any more; nothing else changes. */
  | 'stop-reading'
  /** The octets wait to be sent. */
  | 'write'
  | 'read'
  /** A new connection with numbers of its own. */
  | 'reopen'

/** What is owed: a recipe, made into a segment with the numbers of the endpoint. */
export type Owes =
  | 'nothing'
  /** SEQ=SND.NXT, ACK=RCV.NXT. */
  | 'ack'
  /** The octets of the call. */
  | 'data'
  /** Our FIN, behind whatever is unsent, in one segment. */
  | 'fin'
  /** Our FIN once more: its own number, the newest ACK. */
  | 'fin-again'
  | 'earliest-unacknowledged'
  | 'all-data-unacknowledged'
  | 'all-unacknowledged'
  /** SEQ=SND.NXT−1: provokes an answer without being new. */
  | 'keepalive-probe'
  /** SEQ=SND.NXT. */
  | 'rst'
  /** SEQ=SEG.ACK. */
  | 'rst-at-seg-ack'
  /** SEQ=0, ACK=SEG.SEQ+SEG.LEN. */
  | 'rst-acknowledging'
  | 'syn-ack'

/** A condition that the state and the event do not tell. */
export type Condition =
  | 'reader-gone'
  | 'half-duplex'
  | 'rfc5961-off'
  | 'rfc1337'
  | 'syn-in-window'
  | 'syn-reopens'
  | 'fin-sent'
  | 'data-outstanding'
  | 'data-and-fin-outstanding'

interface Consequence {
  readonly next: State
  readonly does: Effect
  readonly owes: Owes
  /** What the application is told. */
  readonly tells?: 'connection reset' | 'user timeout'
  readonly restarts2msl?: true
}

/** Another answer that a fair judge accepts. */
export interface Reading extends Consequence {
  readonly basis: Basis
  /** Accepted only then. */
  readonly when?: Condition
  /** Then it comes before the RFC's own. */
  readonly leads?: Condition
}

/** One line of the table. */
export interface Row extends Consequence {
  readonly state: State
  readonly event: Event
  readonly sentence: string
  /** Sections without a name are RFC 9293's. */
  readonly clause: string
  /** Where not RFC 9293. */
  readonly basis?: Basis
  readonly also?: readonly Reading[]
}

/** The rows of one state, by event. */
export function rowsOf(state: State, rows: Partial<Record<Event, Omit<Row, 'state' | 'event'>>>): Row[] {
  return Object.entries(rows).map(([event, row]) => ({ state, event: event as Event, ...row }))
}
