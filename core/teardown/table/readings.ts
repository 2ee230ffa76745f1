import type { Basis } from '#core/teardown/endpoint.ts'
import type { State } from '#core/teardown/state.ts'
import type { Reading } from './row.ts'

/** RFC 1122 §4.2.2.13, RFC 9293 §3.6.1 SHLD-3: data that nobody will ever read is answered with a reset. */
export const RESET_UNREADABLE: Reading = {
  basis: 'half-duplex close',
  next: 'CLOSED',
  does: 'nothing',
  owes: 'rst-at-seg-ack',
  when: 'reader-gone',
  leads: 'half-duplex',
}

/** Keeping what arrives ahead of a gap is a SHOULD (SHLD-31): smoltcp forgets it and waits for it to be sent again. */
export function notHeld(next: State): Reading {
  return { basis: 'smoltcp', next, does: 'ack', owes: 'ack' }
}

/** RFC 9293 App. A.2: step 1 throws a good ACK away with an old segment; Linux uses it. */
export function usesItsAck(next: State, owes: 'nothing' | 'ack'): Reading {
  return { basis: 'Linux', next, does: 'ack', owes }
}

/** What was sent may be cut anew when it is sent again: the RFC leaves that to the sender (§3.8.1, RFC 1122 §4.2.2.15). */
export function sentAgain(state: State): readonly Reading[] {
  const stay = { next: state, does: 'nothing' } as const
  const rfc: Basis = 'RFC 9293'
  return [
    { ...stay, basis: rfc, when: 'data-outstanding', owes: 'all-data-unacknowledged' },
    { ...stay, basis: rfc, when: 'data-and-fin-outstanding', owes: 'all-unacknowledged' },
    // A tail loss probe sends the last segment again, not the first.
    { ...stay, basis: 'Linux', when: 'data-and-fin-outstanding', owes: 'fin-again' },
  ]
}
