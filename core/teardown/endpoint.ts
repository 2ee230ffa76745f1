import type { Segment } from './segment.ts'
import type { State } from './state.ts'

/** A run of sequence numbers that arrived ahead of a gap. */
export interface HeldText {
  readonly seq: number
  /** Octets of data; a FIN behind them is not counted. */
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
