/**
 * Why a move is refused: a code for each, the rule that was broken, and its clause. The words are in
 * `content/refusals`, in each language at three depths; this file decides which code it is, never how it is said.
 */

const VERDICTS = ['not-needed', 'not-yet', 'wrong-number', 'wrong-bits', 'wrong-state', 'wrong-line'] as const
export type RefusalVerdict = (typeof VERDICTS)[number]

/** What a pointed hint points at. */
export type PointsAt = 'bits' | 'seq' | 'ack' | 'length' | 'state' | 'application' | 'line'

interface Rule {
  readonly verdict: RefusalVerdict
  /** Where the rule stands; sections without a name are RFC 9293's. */
  readonly clause: string
  readonly pointsAt: PointsAt
}

export const REASONS = {
  // Numbers: the value that was sent shows what its sender thinks.
  'fin-takes-a-number': { verdict: 'wrong-number', clause: '§3.4', pointsAt: 'ack' },
  'ack-takes-no-number': { verdict: 'wrong-number', clause: '§3.4', pointsAt: 'ack' },
  'own-fin-takes-a-number': { verdict: 'wrong-number', clause: '§3.4', pointsAt: 'seq' },
  'added-before-sending': { verdict: 'wrong-number', clause: '§3.4', pointsAt: 'seq' },
  'data-forgotten': { verdict: 'wrong-number', clause: '§3.10.7.4', pointsAt: 'ack' },
  'gap-acknowledged': { verdict: 'wrong-number', clause: '§3.10.7.4', pointsAt: 'ack' },
  'columns-swapped': { verdict: 'wrong-number', clause: '§3.3.1', pointsAt: 'seq' },
  'ack-from-own-column': { verdict: 'wrong-number', clause: '§3.3.1', pointsAt: 'ack' },
  'retransmission-renumbered': { verdict: 'wrong-number', clause: '§3.8.1', pointsAt: 'seq' },
  'retransmission-with-old-ack': { verdict: 'wrong-number', clause: '§3.1', pointsAt: 'ack' },
  'reset-number': { verdict: 'wrong-number', clause: '§3.10.7.1', pointsAt: 'seq' },
  'probe-number': { verdict: 'wrong-number', clause: '§3.8.4', pointsAt: 'seq' },
  'wrong-seq': { verdict: 'wrong-number', clause: '§3.4', pointsAt: 'seq' },
  'wrong-ack': { verdict: 'wrong-number', clause: '§3.4', pointsAt: 'ack' },
  'wrong-length': { verdict: 'wrong-number', clause: '§3.10.2', pointsAt: 'length' },
  // Not yet: the application has not asked for it.
  'fin-before-close': { verdict: 'not-yet', clause: '§3.10.4', pointsAt: 'application' },
  'data-before-send': { verdict: 'not-yet', clause: '§3.10.2', pointsAt: 'application' },
  // Legal, but nobody asked.
  'ack-not-needed': { verdict: 'not-needed', clause: '§3.10.7.4', pointsAt: 'bits' },
  // Bits.
  'ack-owed': { verdict: 'wrong-bits', clause: '§3.10.7.4', pointsAt: 'bits' },
  'fin-owed': { verdict: 'wrong-bits', clause: '§3.10.4', pointsAt: 'bits' },
  'data-owed': { verdict: 'wrong-bits', clause: '§3.10.2', pointsAt: 'bits' },
  'reset-owed': { verdict: 'wrong-bits', clause: '§3.10.5', pointsAt: 'bits' },
  'closed-owes-reset': { verdict: 'wrong-bits', clause: '§3.10.7.1', pointsAt: 'bits' },
  'unread-owes-reset': { verdict: 'wrong-bits', clause: '§3.6.1', pointsAt: 'bits' },
  'retransmission-owed': { verdict: 'wrong-bits', clause: '§3.10.8', pointsAt: 'bits' },
  'probe-owed': { verdict: 'wrong-bits', clause: '§3.8.4', pointsAt: 'bits' },
  'fin-without-ack': { verdict: 'wrong-bits', clause: '§3.10.7.4', pointsAt: 'bits' },
  'segment-without-ack': { verdict: 'wrong-bits', clause: '§3.10.7.4', pointsAt: 'bits' },
  'no-control-bits': { verdict: 'wrong-bits', clause: '§3.10.7.4', pointsAt: 'bits' },
  'second-fin': { verdict: 'wrong-bits', clause: '§3.10.4', pointsAt: 'bits' },
  'fin-already-sent': { verdict: 'wrong-bits', clause: '§3.10.4', pointsAt: 'bits' },
  'data-after-fin': { verdict: 'wrong-bits', clause: '§3.10.2', pointsAt: 'length' },
  'reset-not-asked': { verdict: 'wrong-bits', clause: '§3.5.2', pointsAt: 'bits' },
  'syn-does-not-close': { verdict: 'wrong-bits', clause: '§3.5', pointsAt: 'bits' },
  'reset-is-not-answered': { verdict: 'wrong-bits', clause: '§3.5.2', pointsAt: 'bits' },
  'nothing-owed': { verdict: 'wrong-bits', clause: '§3.10.7.4', pointsAt: 'bits' },
  /** The catch-all: a test prints how often it is needed. */
  'not-allowed-here': { verdict: 'wrong-bits', clause: '§3.10.7.4', pointsAt: 'bits' },
  // Level 3: the state after the answer.
  'fin-wait-2-skipped': { verdict: 'wrong-state', clause: '§3.3.2', pointsAt: 'state' },
  'closing-skipped': { verdict: 'wrong-state', clause: '§3.3.2', pointsAt: 'state' },
  'only-the-active-closer-waits': { verdict: 'wrong-state', clause: '§3.6.1', pointsAt: 'state' },
  'no-time-wait-here': { verdict: 'wrong-state', clause: '§3.6.1', pointsAt: 'state' },
  'reset-ends-time-wait': { verdict: 'wrong-state', clause: '§3.10.7.4', pointsAt: 'state' },
  'time-wait-skipped': { verdict: 'wrong-state', clause: '§3.6.1', pointsAt: 'state' },
  'close-wait-until-close': { verdict: 'wrong-state', clause: '§3.10.4', pointsAt: 'state' },
  'roles-of-closing-swapped': { verdict: 'wrong-state', clause: '§3.6', pointsAt: 'state' },
  'state-before-the-answer': { verdict: 'wrong-state', clause: '§3.3.2', pointsAt: 'state' },
  'wrong-state': { verdict: 'wrong-state', clause: '§3.3.2', pointsAt: 'state' },
  // Story level: the talk that the segments are.
  'wrong-line': { verdict: 'wrong-line', clause: '§3.6', pointsAt: 'line' },
  'says-something-else': { verdict: 'wrong-bits', clause: '§3.6', pointsAt: 'bits' },
} as const satisfies Readonly<Record<string, Rule>>

export type Reason = keyof typeof REASONS
export const REASON_CODES = Object.keys(REASONS) as readonly Reason[]
