import { type Row, rowsOf } from './row.ts'

const stay = { next: 'CLOSED', does: 'nothing' } as const

/** No connection: every segment is absorbed, and all but a RST are answered with one. */
export const CLOSED: readonly Row[] = rowsOf('CLOSED', {
  rst: {
    ...stay,
    owes: 'nothing',
    sentence: 'A RST is discarded: resets are never answered.',
    clause: '§3.10.7.1',
  },
  'ack-bit-on': {
    ...stay,
    owes: 'rst-at-seg-ack',
    sentence: 'What acknowledges something is answered with a RST that takes its SEQ from SEG.ACK.',
    clause: '§3.10.7.1, §3.5.2 group 1',
  },
  'ack-bit-off': {
    ...stay,
    owes: 'rst-acknowledging',
    sentence:
      'What acknowledges nothing is answered with RST, ACK: SEQ 0, and all of the segment acknowledged.',
    clause: '§3.10.7.1, §3.5.2 group 1',
  },
  close: {
    ...stay,
    owes: 'nothing',
    sentence: 'There is no connection to close.',
    clause: '§3.10.4',
  },
  abort: {
    ...stay,
    owes: 'nothing',
    sentence: 'There is no connection to abort.',
    clause: '§3.10.5',
  },
  send: {
    ...stay,
    owes: 'nothing',
    sentence: 'There is no connection to send on.',
    clause: '§3.10.2',
  },
  queue: {
    ...stay,
    owes: 'nothing',
    sentence: 'There is no connection to write to.',
    clause: '§3.10.2',
  },
})
