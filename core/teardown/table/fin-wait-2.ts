import { RESET_UNREADABLE, notHeld } from './readings.ts'
import { type Row, rowsOf } from './row.ts'

const stay = { next: 'FIN-WAIT-2' } as const

/** Half-closed: our FIN is acknowledged, the peer may go on sending for as long as it likes. */
export const FIN_WAIT_2: readonly Row[] = rowsOf('FIN-WAIT-2', {
  ack: {
    ...stay,
    does: 'ack',
    owes: 'nothing',
    sentence: 'Our FIN is acknowledged already: one more ACK is nothing new.',
    clause: '§3.10.7.4 step 5',
  },
  'ack-ahead': {
    ...stay,
    does: 'ack',
    owes: 'nothing',
    sentence: 'A bare ACK beyond a gap shows that something was lost, and asks for nothing.',
    clause: '§3.10.7.4 steps 1 and 5',
  },
  fin: {
    next: 'TIME-WAIT',
    does: 'ack-and-text',
    owes: 'ack',
    sentence: "The peer's FIN ends its direction too: the last ACK goes out and 2MSL begins.",
    clause: '§3.10.7.4 step 8',
  },
  data: {
    ...stay,
    does: 'ack-and-text',
    owes: 'ack',
    sentence: "Half-closed: the peer's direction still works, its text is acknowledged.",
    clause: '§3.10.7.4 step 7',
    also: [RESET_UNREADABLE],
  },
  'data-fin': {
    next: 'TIME-WAIT',
    does: 'ack-and-text',
    owes: 'ack',
    sentence: 'The last text and the FIN together: one ACK of RCV.NXT+LEN+1, and 2MSL begins.',
    clause: '§3.10.7.4 steps 7 and 8',
    also: [RESET_UNREADABLE],
  },
  'data-ahead': {
    ...stay,
    does: 'ack-and-hold',
    owes: 'ack',
    sentence: 'Text beyond a gap is held, and the ACK repeats what is missing.',
    clause: '§3.10.7.4 steps 1 and 7, SHLD-31, MAY-13',
    also: [notHeld('FIN-WAIT-2'), RESET_UNREADABLE],
  },
  'fin-ahead': {
    ...stay,
    does: 'ack-and-hold',
    owes: 'ack',
    sentence: 'A FIN beyond a gap is held: TIME-WAIT begins only when the gap is filled.',
    clause: '§3.10.7.4 step 1, SHLD-31, MAY-13',
    also: [notHeld('FIN-WAIT-2'), RESET_UNREADABLE],
  },
  'rst-exact': {
    next: 'CLOSED',
    does: 'nothing',
    owes: 'nothing',
    tells: 'connection reset',
    sentence: "A RST at exactly RCV.NXT ends the wait for the peer's FIN, and the application is told.",
    clause: '§3.10.7.4 step 2',
  },
  close: {
    ...stay,
    does: 'stop-reading',
    owes: 'nothing',
    sentence: 'Our FIN is out and acknowledged: CLOSE has nothing more to say.',
    clause: '§3.10.4',
  },
  'close-with-unread': {
    next: 'CLOSED',
    does: 'stop-reading',
    owes: 'rst',
    sentence: 'After a half-close, closing with octets unread throws them away, and a reset says so.',
    clause: '§3.6.1 SHLD-3, RFC 1122 §4.2.2.13, RFC 2525 §2.17',
  },
  abort: {
    next: 'CLOSED',
    does: 'stop-reading',
    owes: 'rst',
    sentence: 'ABORT resets: the peer has not closed and may still be sending.',
    clause: '§3.10.5',
  },
  send: {
    ...stay,
    does: 'nothing',
    owes: 'nothing',
    sentence: 'Our direction is closed: nothing can be sent.',
    clause: '§3.10.2',
  },
  queue: {
    ...stay,
    does: 'nothing',
    owes: 'nothing',
    sentence: 'Our direction is closed: nothing can be queued.',
    clause: '§3.10.2',
  },
  RTO: {
    ...stay,
    does: 'nothing',
    owes: 'nothing',
    sentence: 'Nothing is outstanding, so nothing is sent again.',
    clause: '§3.10.8',
  },
  'FIN-WAIT-2': {
    next: 'CLOSED',
    does: 'nothing',
    owes: 'nothing',
    sentence:
      'Linux gives up an orphan after tcp_fin_timeout, only after close(); the RFC knows no such timer.',
    clause: 'none; Linux tcp(7), tcp_fin_timeout',
    basis: 'Linux',
  },
  USER: {
    next: 'CLOSED',
    does: 'nothing',
    owes: 'nothing',
    tells: 'user timeout',
    sentence: "The user timeout ends the wait for the peer's FIN, without a segment.",
    clause: '§3.10.8, §3.8.3',
  },
})
