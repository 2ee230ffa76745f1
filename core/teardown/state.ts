/**
 * The states that a connection passes through while it is closed, in the order and spelling of RFC 9293 §3.3.2.
 * SYN-RECEIVED is here only as the exit from TIME-WAIT when a listener takes a new SYN (§3.6.1, MAY-2).
 */
export const STATES = [
  'SYN-RECEIVED',
  'ESTABLISHED',
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'CLOSE-WAIT',
  'CLOSING',
  'LAST-ACK',
  'TIME-WAIT',
  'CLOSED',
] as const
export type State = (typeof STATES)[number]

/** Six words or so for each: what this end waits for. */
export const GLOSS: Readonly<Record<State, string>> = {
  'SYN-RECEIVED': 'a new connection is opening here',
  ESTABLISHED: 'open, data flows in both directions',
  'FIN-WAIT-1': 'closed here, FIN not yet acknowledged',
  'FIN-WAIT-2': "FIN acknowledged, waiting for the peer's",
  'CLOSE-WAIT': 'peer has closed, our application has not',
  CLOSING: 'both sent FIN, ours not acknowledged',
  'LAST-ACK': 'peer closed first, our FIN unacknowledged',
  'TIME-WAIT': 'all acknowledged, waiting out 2MSL',
  CLOSED: 'no connection, nothing is remembered',
}

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
