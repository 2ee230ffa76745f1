import { type Row, rowsOf } from './row.ts'

const stay = { next: 'TIME-WAIT' } as const

/** All is acknowledged; we stay to answer a FIN that is sent again and to let old segments die out. */
export const TIME_WAIT: readonly Row[] = rowsOf('TIME-WAIT', {
  ack: {
    ...stay,
    does: 'ack',
    owes: 'nothing',
    // The letter says "acknowledge it": two ends in TIME-WAIT would answer each other for ever.
    sentence: 'A bare ACK is not answered.',
    clause: '§3.10.7.4 step 5',
  },
  'ack-ahead': {
    ...stay,
    does: 'ack',
    owes: 'nothing',
    sentence: 'A bare ACK beyond RCV.NXT is not answered either.',
    clause: '§3.10.7.4 steps 1 and 5',
  },
  data: {
    ...stay,
    does: 'ack',
    owes: 'ack',
    sentence: 'Text after the FIN is ignored, and answered with an ACK.',
    clause: '§3.10.7.4 steps 5 and 7',
  },
  'second-fin': {
    ...stay,
    does: 'ack',
    owes: 'ack',
    restarts2msl: true,
    sentence: 'Any FIN here is answered with an ACK and restarts 2MSL; RCV.NXT does not move again.',
    clause: '§3.10.7.4 steps 5 and 8',
  },
  'retransmitted-fin': {
    ...stay,
    does: 'nothing',
    owes: 'ack',
    restarts2msl: true,
    // The letter of step 1 never reaches the restart that steps 5 and 8 ask for.
    sentence: "The peer's FIN again: our last ACK was lost. It is sent once more and 2MSL starts anew.",
    clause: '§3.10.7.4 steps 1, 5 and 8',
  },
  'rst-exact': {
    next: 'CLOSED',
    does: 'nothing',
    owes: 'nothing',
    sentence: 'A RST at exactly RCV.NXT cuts TIME-WAIT short: its assassination.',
    clause: '§3.10.7.4 step 2, RFC 1337',
    also: [{ ...stay, basis: 'RFC 1337', does: 'nothing', owes: 'nothing', leads: 'rfc1337' }],
  },
  'rst-in-window': {
    ...stay,
    does: 'nothing',
    owes: 'ack',
    sentence: 'A RST inside the window but not at RCV.NXT is challenged with an ACK.',
    clause: '§3.10.7.4 step 2, RFC 5961 §3.2',
    also: [
      { ...stay, basis: 'RFC 1337', does: 'nothing', owes: 'nothing', leads: 'rfc1337' },
      { basis: 'RFC 793', next: 'CLOSED', does: 'nothing', owes: 'nothing', leads: 'rfc5961-off' },
    ],
  },
  'syn-new': {
    ...stay,
    does: 'nothing',
    owes: 'ack',
    sentence:
      'A new SYN is answered with an ACK; where somebody listens, it may reopen the connection instead.',
    clause: '§3.6.1 MAY-2, SHLD-4, RFC 1122 §4.2.2.13, RFC 6191',
    also: [
      {
        basis: 'RFC 9293',
        next: 'SYN-RECEIVED',
        does: 'reopen',
        owes: 'syn-ack',
        when: 'syn-reopens',
        leads: 'syn-reopens',
      },
    ],
  },
  'syn-old': {
    ...stay,
    does: 'nothing',
    owes: 'ack',
    sentence: 'An old SYN is answered with an ACK; a peer that has just sent it answers with RST.',
    clause: '§3.10.7.4 step 1, §3.6.1',
    also: [{ ...stay, basis: 'BSD', does: 'nothing', owes: 'nothing' }],
  },
  close: {
    ...stay,
    does: 'stop-reading',
    owes: 'nothing',
    sentence: 'The connection is closing already.',
    clause: '§3.10.4',
  },
  abort: {
    next: 'CLOSED',
    does: 'stop-reading',
    owes: 'nothing',
    sentence: 'Both ends have closed: ABORT forgets the connection and sends nothing.',
    clause: '§3.10.5',
  },
  send: {
    ...stay,
    does: 'nothing',
    owes: 'nothing',
    sentence: 'After CLOSE nothing can be sent.',
    clause: '§3.10.2',
  },
  queue: {
    ...stay,
    does: 'nothing',
    owes: 'nothing',
    sentence: 'After CLOSE nothing can be queued.',
    clause: '§3.10.2',
  },
  RTO: {
    ...stay,
    does: 'nothing',
    owes: 'nothing',
    sentence: 'TIME-WAIT never sends anything again by a timer: it only answers.',
    clause: '§3.10.8',
  },
  '2MSL': {
    next: 'CLOSED',
    does: 'nothing',
    owes: 'nothing',
    sentence: '2MSL have passed: the connection is deleted, and nothing is sent.',
    clause: '§3.10.8, §3.6.1 MUST-13',
  },
})
