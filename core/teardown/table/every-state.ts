import type { State } from '#core/teardown/state.ts'
import { type Reading, type Row, rowsOf } from './row.ts'

const OPEN_HALF: readonly State[] = ['ESTABLISHED', 'FIN-WAIT-1', 'FIN-WAIT-2', 'CLOSE-WAIT']
const SYNCHRONIZED: readonly State[] = [...OPEN_HALF, 'CLOSING', 'LAST-ACK', 'TIME-WAIT']

/** Rows that read alike in every synchronized state: what is wrong with such a segment is wrong everywhere. */
export const EVERY_STATE: readonly Row[] = [
  ...SYNCHRONIZED.flatMap(droppedIn),
  ...SYNCHRONIZED.filter((state) => state !== 'TIME-WAIT').flatMap(challengedIn),
  ...[...SYNCHRONIZED, 'CLOSED' as const].flatMap(callsIn),
]

function droppedIn(state: State): Row[] {
  const stay = { next: state, does: 'nothing' } as const
  return rowsOf(state, {
    'old-segment': {
      ...stay,
      owes: 'ack',
      sentence:
        'A segment wholly left of RCV.NXT is an old duplicate: it is dropped and answered with an ACK.',
      clause: '§3.10.7.4 step 1',
    },
    'beyond-window': {
      ...stay,
      owes: 'ack',
      sentence: 'A segment right of the receive window is dropped and answered with an ACK.',
      clause: '§3.10.7.4 step 1, §3.5.2 group 3',
    },
    'rst-outside-window': {
      ...stay,
      owes: 'nothing',
      sentence: 'A RST outside the receive window is dropped without a word.',
      clause: '§3.10.7.4 step 2, RFC 5961 §3.2',
    },
    'no-ack-bit': {
      ...stay,
      owes: 'nothing',
      sentence: 'A segment without the ACK bit is dropped without a word: every real FIN carries ACK.',
      clause: '§3.10.7.4 step 5',
    },
    'ack-of-unsent': {
      ...stay,
      owes: 'ack',
      sentence: 'What acknowledges something never sent is answered with an ACK and dropped.',
      clause: '§3.10.7.4 step 5',
    },
  })
}

/** RFC 5961 asks back before it believes a RST or SYN that may be forged; RFC 793 believed it. */
function challengedIn(state: State): Row[] {
  const stay = { next: state, does: 'nothing', owes: 'ack' } as const
  const reset = { basis: 'RFC 793', next: 'CLOSED', does: 'nothing', leads: 'rfc5961-off' } as const
  const silent: Reading = { ...reset, owes: 'nothing' }
  return rowsOf(state, {
    'rst-in-window': {
      ...stay,
      sentence:
        'A RST inside the window but not at RCV.NXT is challenged with an ACK: a real sender repeats it exactly.',
      clause: '§3.10.7.4 step 2, RFC 5961 §3.2',
      also: [OPEN_HALF.includes(state) ? { ...silent, tells: 'connection reset' } : silent],
    },
    'syn-new': {
      ...stay,
      sentence: 'A SYN on a living connection is challenged with an ACK, whatever its number.',
      clause: '§3.10.7.4 step 4, RFC 5961 §4.2',
      also: [{ ...reset, owes: 'rst', tells: 'connection reset', when: 'syn-in-window' }],
    },
    'syn-old': {
      ...stay,
      sentence: 'A SYN from before RCV.NXT is an old duplicate: it is answered with an ACK.',
      clause: '§3.10.7.4 steps 1 and 4',
    },
  })
}

function callsIn(state: State): Row[] {
  return rowsOf(state, {
    read: {
      next: state,
      does: 'read',
      owes: 'nothing',
      sentence: 'Reading takes octets out of the buffer and sends nothing.',
      clause: '§3.10.3',
    },
    'shutdown-read': {
      next: state,
      does: 'nothing',
      owes: 'nothing',
      sentence: 'Not wanting to read is a private matter: TCP has no segment for it.',
      clause: '§3.10.4',
    },
  })
}
