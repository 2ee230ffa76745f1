import { sentAgain } from './readings.ts'
import { type Row, rowsOf } from './row.ts'

const stay = { next: 'CLOSE-WAIT' } as const

/** The peer has closed; only our application can end this state. LAST-ACK begins when our FIN leaves. */
export const CLOSE_WAIT: readonly Row[] = rowsOf('CLOSE-WAIT', {
  ack: {
    ...stay,
    does: 'ack',
    owes: 'nothing',
    sentence: 'The peer has closed its direction and still acknowledges what we send.',
    clause: '§3.10.7.4 step 5',
  },
  'ack-ahead': {
    ...stay,
    does: 'ack',
    owes: 'nothing',
    sentence: "A bare ACK beyond the peer's FIN still acknowledges, and asks for nothing.",
    clause: '§3.10.7.4 steps 1 and 5',
  },
  data: {
    ...stay,
    does: 'ack',
    owes: 'nothing',
    sentence: 'Text after a FIN cannot be legal: it is ignored and not acknowledged.',
    clause: '§3.10.7.4 step 7',
  },
  'second-fin': {
    ...stay,
    does: 'ack',
    owes: 'nothing',
    sentence: 'A second FIN with a new number cannot be legal: it is ignored.',
    clause: '§3.10.7.4 step 8',
  },
  'retransmitted-fin': {
    ...stay,
    does: 'nothing',
    owes: 'ack',
    sentence: 'The FIN again: our ACK of it was lost, so it is sent once more.',
    clause: '§3.10.7.4 step 1',
  },
  'rst-exact': {
    next: 'CLOSED',
    does: 'nothing',
    owes: 'nothing',
    tells: 'connection reset',
    sentence: 'A RST at exactly RCV.NXT ends the connection, and the application is told.',
    clause: '§3.10.7.4 step 2',
  },
  'rst-at-fin': {
    ...stay,
    does: 'nothing',
    owes: 'nothing',
    sentence: "A RST with the number of the peer's FIN is left of the window by one: strictly it is dropped.",
    clause: '§3.10.7.4 step 2, RFC 5961 §3.2',
    also: [{ basis: 'Linux', next: 'CLOSED', does: 'nothing', owes: 'nothing', tells: 'connection reset' }],
  },
  close: {
    ...stay,
    does: 'close',
    owes: 'fin',
    sentence: 'Now that the application has closed our FIN goes out, and with it LAST-ACK begins.',
    clause: '§3.10.4, RFC 1122 §4.2.2.20(a)',
  },
  'close-with-unread': {
    next: 'CLOSED',
    does: 'stop-reading',
    owes: 'rst',
    sentence: 'Closing with octets unread throws them away, and a reset says so.',
    clause: '§3.6.1 SHLD-3, RFC 1122 §4.2.2.13, RFC 2525 §2.17',
  },
  'close-again': {
    ...stay,
    does: 'stop-reading',
    owes: 'nothing',
    sentence: 'Our FIN is owed already: a second CLOSE does not owe a second one.',
    clause: '§3.10.4',
  },
  abort: {
    next: 'CLOSED',
    does: 'stop-reading',
    owes: 'rst',
    sentence: 'ABORT resets: what we had still to send will never come.',
    clause: '§3.10.5',
  },
  send: {
    ...stay,
    does: 'write',
    owes: 'data',
    sentence: "The peer's FIN closed only its own direction: ours still carries data.",
    clause: '§3.10.2',
  },
  'send-after-close': {
    ...stay,
    does: 'nothing',
    owes: 'nothing',
    sentence: 'After CLOSE nothing can be sent, although our FIN has not left yet.',
    clause: '§3.10.2',
  },
  queue: {
    ...stay,
    does: 'write',
    owes: 'nothing',
    sentence: 'Octets that are queued wait for the next segment, at the latest for our FIN.',
    clause: '§3.10.2',
  },
  RTO: {
    ...stay,
    does: 'nothing',
    owes: 'earliest-unacknowledged',
    sentence: 'Unacknowledged data goes again; an ACK is never sent again by a timer.',
    clause: '§3.10.8, RFC 6298 §5.4',
    also: sentAgain('CLOSE-WAIT'),
  },
  USER: {
    next: 'CLOSED',
    does: 'nothing',
    owes: 'nothing',
    tells: 'user timeout',
    sentence: 'The user timeout flushes all queues and deletes the connection, without a segment.',
    clause: '§3.10.8, §3.8.3',
  },
})
