import { CLOSE_WAIT } from './table/close-wait.ts'
import { CLOSED } from './table/closed.ts'
import { CLOSING } from './table/closing.ts'
import { ESTABLISHED } from './table/established.ts'
import { EVERY_STATE } from './table/every-state.ts'
import { FIN_WAIT_1 } from './table/fin-wait-1.ts'
import { FIN_WAIT_2 } from './table/fin-wait-2.ts'
import { LAST_ACK } from './table/last-ack.ts'
import { TIME_WAIT } from './table/time-wait.ts'
import type { Row } from './table/row.ts'

/**
 * THE TABLE. State and event say what the next state is and what is owed, with one sentence and one clause each;
 * which event a segment is, is told in `classify.ts`. What a row does not name has no row: it changes nothing.
 * CLOSE in CLOSE-WAIT leads to LAST-ACK only when the FIN has left (`afterSending`); entering TIME-WAIT starts 2MSL.
 */
export const TRANSITIONS: readonly Row[] = [
  ...ESTABLISHED,
  ...FIN_WAIT_1,
  ...FIN_WAIT_2,
  ...CLOSE_WAIT,
  ...CLOSING,
  ...LAST_ACK,
  ...TIME_WAIT,
  ...CLOSED,
  ...EVERY_STATE,
]
