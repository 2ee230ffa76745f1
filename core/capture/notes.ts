import type { Basis } from '#core/teardown/endpoint.ts'

/** What stands beside a segment: where the machine did not do what RFC 9293 says first, and what was inferred. */
const NOTES = [
  /** close(), not shutdown(): nobody reads any more, so data is answered with RST (SHLD-3; Linux). */
  'half-duplex-close',
  /** Linux uses the ACK of an old segment, which the RFC drops (App. A.2). */
  'linux-uses-old-ack',
  /** Linux takes a RST with the number of the peer's FIN, RCV.NXT−1; strictly it is dropped (RFC 5961 §3.2). */
  'linux-takes-rst-at-fin',
  /** BSD stacks send their FIN again where the RFC sends an ACK. */
  'bsd-fin-again',
  /** A RST or SYN inside the window was believed at once; RFC 5961 asks back first. */
  'believed-at-once',
  /** Real stacks abort with RST, ACK; §3.10.5 sends a bare RST. */
  'reset-with-ack',
  /** TIME-WAIT had been left long before 2MSL, or there is none. */
  'time-wait-cut-short',
  /** 2MSL had passed, and a FIN comes again. */
  'time-wait-over',
  /** Linux's timer of an orphan in FIN-WAIT-2: no segment tells it. */
  'orphan-forgotten',
  /** The end had forgotten the connection in another state: a restart, or nobody knows. */
  'forgotten-before',
  /** A FIN, and nothing in the file answers it. */
  'no-answer',
  /** Linux resets also where both ends have closed; §3.10.5 sends nothing there. */
  'reset-after-both-closed',
  /** Its number fits nothing that this end could have sent: somebody else made it, or it is a late copy. */
  'from-elsewhere',
  /** This end had closed: a copy that the network kept back. */
  'late-copy',
  /** The number shows that this end had sent a FIN, which was lost before it could be captured. */
  'fin-not-captured',
  /** Nothing that the RFC lets it answer with here. */
  'not-in-the-rfc',
] as const
export type Note = (typeof NOTES)[number]

const BY_BASIS: Readonly<Record<Basis, Note | null>> = {
  'RFC 9293': null,
  'RFC 1337': null,
  'RFC 793': 'believed-at-once',
  BSD: 'bsd-fin-again',
  Linux: 'linux-uses-old-ack',
  'half-duplex close': 'half-duplex-close',
  // It sends what the RFC sends, and holds less.
  smoltcp: null,
}

export function noteOnBasis(basis: Basis): Note | null {
  return BY_BASIS[basis]
}
