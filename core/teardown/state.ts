/**
 * The states that a connection passes through while it is closed, in the order and spelling of RFC 9293 §3.3.2.
 * SYN-RECEIVED is here only as the exit from TIME-WAIT when a listener takes a new SYN (§3.6.1, MAY-2).
 */
export const STATES = [
  /** A new connection is opening here. */
  'SYN-RECEIVED',
  /** Open, data flows in both directions. */
  'ESTABLISHED',
  /** Closed here, FIN not yet acknowledged. */
  'FIN-WAIT-1',
  /** FIN acknowledged, waiting for the peer's. */
  'FIN-WAIT-2',
  /** Peer has closed, our application has not. */
  'CLOSE-WAIT',
  /** Both sent FIN, ours not acknowledged. */
  'CLOSING',
  /** Peer closed first, our FIN unacknowledged. */
  'LAST-ACK',
  /** All acknowledged, waiting out 2MSL. */
  'TIME-WAIT',
  /** No connection, nothing is remembered. */
  'CLOSED',
] as const
export type State = (typeof STATES)[number]

/** Our application has closed: the FIN is sent or about to be. CLOSE-WAIT with a FIN owed is not told by its state. */
export function hasClosed(state: State): boolean {
  return isFinOutstanding(state) || state === 'FIN-WAIT-2' || state === 'TIME-WAIT'
}

/** Our FIN is what this state waits to have acknowledged. */
export function isFinOutstanding(state: State): boolean {
  return state === 'FIN-WAIT-1' || state === 'CLOSING' || state === 'LAST-ACK'
}

/** The peer's FIN has been received in order: nothing can legally follow it. */
export function peerHasClosed(state: State): boolean {
  return state === 'CLOSE-WAIT' || state === 'CLOSING' || state === 'LAST-ACK' || state === 'TIME-WAIT'
}
