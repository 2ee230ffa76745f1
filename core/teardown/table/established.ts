import { notHeld, sentAgain } from './readings.ts'
import { type Row, rowsOf } from './row.ts'

const stay = { next: 'ESTABLISHED' } as const

/** Open: data flows both ways. Left by our CLOSE or the peer's FIN. */
export const ESTABLISHED: readonly Row[] = rowsOf('ESTABLISHED', {
  ack: {
    ...stay,
    does: 'ack',
    owes: 'nothing',
    sentence: 'An ordinary ACK moves SND.UNA and is not answered.',
    clause: '§3.10.7.4 step 5',
  },
  'ack-ahead': {
    ...stay,
    does: 'ack',
    owes: 'nothing',
    sentence: 'A bare ACK beyond a gap still acknowledges, and there is nothing in it to answer.',
    clause: '§3.10.7.4 steps 1 and 5',
  },
  data: {
    ...stay,
    does: 'ack-and-text',
    owes: 'ack',
    sentence: 'Text in order is delivered and acknowledged.',
    clause: '§3.10.7.4 step 7',
  },
  'data-ahead': {
    ...stay,
    does: 'ack-and-hold',
    owes: 'ack',
    sentence: 'Text beyond a gap is held, and the ACK repeats what is missing.',
    clause: '§3.10.7.4 steps 1 and 7, SHLD-31, MAY-13',
    also: [notHeld('ESTABLISHED')],
  },
  'data-fin': {
    next: 'CLOSE-WAIT',
    does: 'ack-and-text',
    owes: 'ack',
    sentence: 'One ACK covers the text and the FIN behind it, which counts one more.',
    clause: '§3.10.7.4 steps 7 and 8',
  },
  fin: {
    next: 'CLOSE-WAIT',
    does: 'ack-and-text',
    owes: 'ack',
    sentence: 'The FIN is acknowledged at once; ours waits until the application closes.',
    clause: '§3.10.7.4 step 8',
  },
  'fin-ahead': {
    ...stay,
    does: 'ack-and-hold',
    owes: 'ack',
    sentence: 'A FIN beyond a gap is held: it counts only when the gap is filled.',
    clause: '§3.10.7.4 step 1, SHLD-31, MAY-13',
    also: [notHeld('ESTABLISHED')],
  },
  'rst-exact': {
    next: 'CLOSED',
    does: 'nothing',
    owes: 'nothing',
    tells: 'connection reset',
    sentence: 'A RST at exactly RCV.NXT ends the connection, and the application is told.',
    clause: '§3.10.7.4 step 2',
  },
  close: {
    next: 'FIN-WAIT-1',
    does: 'close',
    owes: 'fin',
    sentence:
      'CLOSE sends a FIN behind all that is still to be sent: we have no more data, the peer may have.',
    clause: '§3.10.4',
  },
  'close-with-unread': {
    next: 'CLOSED',
    does: 'stop-reading',
    owes: 'rst',
    sentence: 'Closing with octets unread throws them away, and a reset says so.',
    clause: '§3.6.1 SHLD-3, RFC 1122 §4.2.2.13, RFC 2525 §2.17',
  },
  abort: {
    next: 'CLOSED',
    does: 'stop-reading',
    owes: 'rst',
    sentence: 'ABORT throws everything away and tells the peer with a reset.',
    clause: '§3.10.5',
  },
  send: {
    ...stay,
    does: 'write',
    owes: 'data',
    sentence: 'SEND puts the octets on the wire from SND.NXT on.',
    clause: '§3.10.2',
  },
  queue: {
    ...stay,
    does: 'write',
    owes: 'nothing',
    sentence: 'Octets that are queued wait for the next segment.',
    clause: '§3.10.2',
  },
  RTO: {
    ...stay,
    does: 'nothing',
    owes: 'earliest-unacknowledged',
    sentence: 'The earliest unacknowledged data goes again, with its old SEQ and the newest ACK.',
    clause: '§3.10.8, RFC 6298 §5.4',
    also: sentAgain('ESTABLISHED'),
  },
  USER: {
    next: 'CLOSED',
    does: 'nothing',
    owes: 'nothing',
    tells: 'user timeout',
    sentence: 'The user timeout flushes all queues and deletes the connection, without a segment.',
    clause: '§3.10.8, §3.8.3',
  },
  KEEPALIVE: {
    ...stay,
    does: 'nothing',
    owes: 'keepalive-probe',
    sentence: 'A probe one number before SND.NXT is nothing new, so a living peer answers it with an ACK.',
    clause: '§3.8.4',
  },
})
