import { type Segment, advance, distance, sequenceEnd, sequenceLength, wrap } from './segment.ts'
import { type State, hasClosed, isFinOutstanding, peerHasClosed } from './state.ts'

/** A run of sequence numbers that arrived ahead of a gap. */
export interface HeldText {
  readonly seq: number
  /** Octets of data; a FIN behind them is not counted. */
  readonly length: number
  readonly fin: boolean
}

/** What left in one segment and has not been acknowledged. The FIN is not counted in the length. */
export interface SentText {
  readonly seq: number
  readonly length: number
  readonly fin: boolean
}

export interface EndpointOptions {
  /** Challenge ACKs for RST and SYN (RFC 5961); off: the rules of RFC 793. */
  readonly rfc5961: boolean
  /** TIME-WAIT ignores RST (RFC 1337 F1). */
  readonly rfc1337: boolean
  /** A listener on the port may take a new SYN in TIME-WAIT (§3.6.1 MAY-2). */
  readonly listener: boolean
  /** After close() arriving data is answered with RST (§3.6.1 SHLD-3, Linux). */
  readonly halfDuplex: boolean
  /** Off: a TCP that goes to CLOSED where it would have to wait 2MSL. No RFC allows it; it shows what the wait is for. */
  readonly timeWait: boolean
}

/** One end of the connection: what RFC 9293 §3.3.1 keeps in a TCB, as far as closing needs it. */
export interface Endpoint {
  readonly state: State
  readonly sndUna: number
  readonly sndNxt: number
  readonly rcvNxt: number
  /** Octets. */
  readonly rcvWnd: number
  /** Sequence number of our FIN; null until it has left. */
  readonly finSeq: number | null
  /** The application has closed and our FIN has not left yet: FIN-WAIT-1, CLOSING or CLOSE-WAIT with a FIN to send. */
  readonly finOwed: boolean
  /** SND.UNA to SND.NXT as it was cut into segments: the earliest is sent again first (RFC 6298 §5.4). */
  readonly inFlight: readonly SentText[]
  /** Octets that the application has written and that have not been sent. */
  readonly unsent: number
  /** Octets received in order that the application has not read. */
  readonly unread: number
  /** What arrived ahead of a gap, by sequence number (SHLD-31). */
  readonly held: readonly HeldText[]
  /** Octets delivered in order so far, read or not. */
  readonly delivered: number
  /** The peer's FIN has been received in order: the application reads end of file. */
  readonly eof: boolean
  /** The application called close(), not shutdown(): nobody will read any more. */
  readonly readerGone: boolean
  /** Retransmissions since the last progress: RTO is 0.2 s × 2^n. */
  readonly retransmissions: number
  /** What the application was told at the end, if anything. */
  readonly told: 'connection reset' | 'user timeout' | null
  readonly options: EndpointOptions
}

/** What an application does to its TCP (§3.9.1). Octets are positive integers. */
export type Call =
  | { readonly kind: 'close' | 'shutdown' | 'shutdown-both' | 'shutdown-read' | 'abort' }
  | { readonly kind: 'send' | 'queue'; readonly octets: number }
  /** Without octets: everything. */
  | { readonly kind: 'read'; readonly octets?: number }

export const TIMERS = ['RTO', '2MSL', 'FIN-WAIT-2', 'USER', 'KEEPALIVE'] as const
export type Timer = (typeof TIMERS)[number]

export type Stimulus =
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'segment'; readonly segment: Segment }
  | { readonly kind: 'timer'; readonly timer: Timer }

/** Whose reading of the rules an outcome follows. */
export type Basis = 'RFC 9293' | 'RFC 793' | 'RFC 1337' | 'BSD' | 'Linux' | 'half-duplex close' | 'smoltcp'

/** What a stimulus makes of an endpoint, and what it then has to send; before that has been sent. */
export interface Outcome {
  readonly next: Endpoint
  /** null: nothing. */
  readonly owed: Segment | null
  readonly basis: Basis
  /** 2MSL starts anew although the state stays. */
  readonly restarts2msl: boolean
  /** The row of the table that decided it, `STATE event`. */
  readonly row: string
}

export interface EndpointInit {
  readonly state?: State
  /** Without it everything that was sent is acknowledged, except a FIN that the state waits for. */
  readonly sndUna?: number
  readonly sndNxt: number
  readonly rcvNxt: number
  readonly rcvWnd?: number
  readonly unread?: number
  readonly unsent?: number
  readonly readerGone?: boolean
  readonly options?: Partial<EndpointOptions>
}

const DEFAULT_OPTIONS: EndpointOptions = {
  rfc5961: true,
  rfc1337: false,
  listener: false,
  halfDuplex: false,
  timeWait: true,
}

const DEFAULT_WINDOW = 65_535

/**
 * An endpoint in the midst of its life. Where the state says that our FIN was sent, it is the last number before
 * SND.NXT, unless octets are still unsent: those go first, so the FIN is owed. Numbers of any sign are taken modulo 2^32.
 */
export function newEndpoint(init: EndpointInit): Endpoint {
  const { state = 'ESTABLISHED', unsent = 0, options } = init
  const finOwed = unsent > 0 && (state === 'FIN-WAIT-1' || state === 'CLOSING')
  const sndNxt = wrap(init.sndNxt)
  const finSeq = hasClosed(state) && !finOwed ? advance(sndNxt, -1) : null
  const sndUna = firstUnacknowledged(state, wrap(init.sndUna ?? sndNxt), finSeq)
  return {
    state,
    sndUna,
    sndNxt,
    finSeq,
    finOwed,
    unsent,
    inFlight: sentBetween(sndUna, sndNxt, finSeq),
    rcvNxt: wrap(init.rcvNxt),
    rcvWnd: init.rcvWnd ?? DEFAULT_WINDOW,
    unread: init.unread ?? 0,
    held: [],
    delivered: 0,
    eof: peerHasClosed(state),
    readerGone: init.readerGone ?? false,
    retransmissions: 0,
    told: null,
    options: { ...DEFAULT_OPTIONS, ...options },
  }
}

function firstUnacknowledged(state: State, sndUna: number, finSeq: number | null): number {
  if (finSeq === null || !isFinOutstanding(state)) return sndUna
  return distance(finSeq, sndUna) > 0 ? finSeq : sndUna
}

/** How it was cut is not known of an endpoint that begins in mid-life: all data as one segment, the FIN as another. */
function sentBetween(sndUna: number, sndNxt: number, finSeq: number | null): SentText[] {
  const unacknowledged = distance(sndUna, sndNxt)
  const fin = finSeq !== null && unacknowledged > 0
  const length = unacknowledged - (fin ? 1 : 0)
  const data = length > 0 ? [{ seq: sndUna, length, fin: false }] : []
  return finSeq !== null && fin ? [...data, { seq: finSeq, length: 0, fin }] : data
}

/**
 * The endpoint once a segment has left. Only new sequence numbers move SND.NXT; numbers sent before count as a
 * retransmission. With our FIN CLOSE-WAIT becomes LAST-ACK (§3.10.4). What a reset leads to is in `next` already.
 */
export function afterSending(endpoint: Endpoint, segment: Segment): Endpoint {
  if (segment.rst || endpoint.state === 'CLOSED') return endpoint
  const fresh = distance(endpoint.sndNxt, sequenceEnd(segment))
  if (fresh > 0) return afterSendingNew(endpoint, segment, fresh)
  // A bare ACK and a keepalive probe take no number, so there is nothing in them to send again.
  if (sequenceLength(segment) === 0) return endpoint
  return { ...endpoint, retransmissions: endpoint.retransmissions + 1 }
}

function afterSendingNew(endpoint: Endpoint, segment: Segment, fresh: number): Endpoint {
  const { fin } = segment
  const length = fresh - (fin ? 1 : 0) - (segment.syn ? 1 : 0)
  const sent = { seq: endpoint.sndNxt, length, fin }
  return {
    ...endpoint,
    state: fin && endpoint.state === 'CLOSE-WAIT' ? 'LAST-ACK' : endpoint.state,
    sndNxt: sequenceEnd(segment),
    finSeq: fin ? advance(sequenceEnd(segment), -1) : endpoint.finSeq,
    finOwed: endpoint.finOwed && !fin,
    inFlight: length > 0 || fin ? [...endpoint.inFlight, sent] : endpoint.inFlight,
    unsent: Math.max(0, endpoint.unsent - length),
  }
}

/**
 * The timers that may run in this situation. Which of them a match arms, and for how long, is the scenario's business:
 * USER and KEEPALIVE run only where the application asked for them, FIN-WAIT-2 is not the RFC's but Linux's.
 */
export function runningTimers(endpoint: Endpoint): readonly Timer[] {
  const { state } = endpoint
  if (state === 'CLOSED' || state === 'SYN-RECEIVED') return []
  return TIMERS.filter((timer) => mayRun(timer, endpoint))
}

function mayRun(timer: Timer, { state, sndUna, sndNxt, readerGone }: Endpoint): boolean {
  switch (timer) {
    case 'RTO':
    case 'USER':
      return sndUna !== sndNxt
    case '2MSL':
      return state === 'TIME-WAIT'
    // An orphan is not waited for for ever; after shutdown() the application still wants to read.
    case 'FIN-WAIT-2':
      return state === 'FIN-WAIT-2' && readerGone
    // MUST-26 of §3.8.4: only where no sent data is outstanding.
    case 'KEEPALIVE':
      return state === 'ESTABLISHED' && sndUna === sndNxt
  }
}
