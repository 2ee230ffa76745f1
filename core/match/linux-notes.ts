import { ROLES } from '#core/by-role.ts'
import { classify } from '#core/teardown/classify.ts'
import type { Endpoint, Stimulus } from '#core/teardown/endpoint.ts'
import type { Segment } from '#core/teardown/segment.ts'
import { type State, hasClosed, peerHasClosed } from '#core/teardown/state.ts'
import type { Event } from '#core/teardown/table/row.ts'
import type { MatchEvent } from './events.ts'
import type { Match } from './match.ts'
import { currentEndpoint } from './position.ts'

/**
 * Where Linux does otherwise than RFC 9293, or fixes what the RFC leaves open. Measured on Linux 6.18 but for what the
 * words say of other systems. The words are in `content/linux`.
 */
export const LINUX_NOTES = [
  'time-wait-lasts',
  'time-wait-restarts',
  'time-wait-reset',
  'time-wait-syn',
  'fin-wait-2-after-close',
  'fin-wait-2-after-shutdown',
  'orphan-reset',
  'retransmission-timeout',
  'retransmitted-fin-differs',
  'gives-up',
  'keepalive',
  'three-segments',
  'closing-answer',
  'old-segment-acknowledges',
  'data-after-close',
  'close-with-unread',
  'abort-segment',
  'reset-one-early',
  'reset-told',
  'fin-beyond-gap',
  'second-fin',
  'close-wait-stays',
] as const
export type LinuxNote = (typeof LINUX_NOTES)[number]

/** What one event of the log did to one end. */
export interface Turn {
  /** The end with all that had reached it, answered or not; before and after the event. */
  readonly before: Endpoint
  readonly after: Endpoint
  /** What happened to it; null: its player answered. */
  readonly stimulus: Stimulus | null
  readonly sent: Segment | null
  /** How many open decisions the answer closed. */
  readonly closes: number
  /** Nothing more can happen in the match. */
  readonly stuck: boolean
}

const APPLIES: Readonly<Record<LinuxNote, (turn: Turn) => boolean>> = {
  'time-wait-lasts': (turn) => enters(turn, 'TIME-WAIT') || meets(turn, '2MSL'),
  'time-wait-restarts': (turn) => turn.before.state === 'TIME-WAIT' && bringsAck(turn),
  'time-wait-reset': (turn) => turn.before.state === 'TIME-WAIT' && bringsReset(turn),
  'time-wait-syn': (turn) => turn.before.state === 'TIME-WAIT' && meets(turn, 'syn-new', 'syn-old'),
  'fin-wait-2-after-close': (turn) =>
    meets(turn, 'FIN-WAIT-2') || (turn.after.readerGone && enters(turn, 'FIN-WAIT-2')),
  'fin-wait-2-after-shutdown': (turn) => !turn.after.readerGone && enters(turn, 'FIN-WAIT-2'),
  'orphan-reset': (turn) => turn.before.state === 'FIN-WAIT-2' && turn.before.readerGone && bringsReset(turn),
  'retransmission-timeout': (turn) => meets(turn, 'RTO'),
  // Since it left, the peer's FIN has moved RCV.NXT.
  'retransmitted-fin-differs': ({ before, sent }) =>
    before.state === 'CLOSING' && sent?.fin === true && !before.finOwed,
  'gives-up': (turn) =>
    meets(turn, 'USER') ||
    (meets(turn, 'RTO') && hasClosed(turn.before.state) && turn.before.retransmissions > 1),
  keepalive: (turn) => meets(turn, 'KEEPALIVE'),
  'three-segments': ({ before, sent, closes }) =>
    sent?.fin === true && closes > 1 && before.eof && before.finSeq === null,
  'closing-answer': (turn) => enters(turn, 'CLOSING'),
  'old-segment-acknowledges': (turn) =>
    meets(turn, 'old-segment-with-ack-of-fin', 'retransmitted-fin-with-ack-of-fin'),
  'data-after-close': ({ before, stimulus }) =>
    before.readerGone && hasClosed(before.state) && !peerHasClosed(before.state) && bringsText(stimulus),
  'close-with-unread': (turn) => meets(turn, 'close-with-unread'),
  'abort-segment': (turn) => meets(turn, 'abort'),
  'reset-one-early': (turn) => meets(turn, 'rst-at-fin'),
  'reset-told': (turn) => bringsReset(turn) && turn.before.told === null && turn.after.told !== null,
  'fin-beyond-gap': (turn) => meets(turn, 'fin-ahead', 'fin-ahead-with-ack-of-fin'),
  'second-fin': (turn) => meets(turn, 'second-fin', 'second-fin-with-ack-of-fin'),
  'close-wait-stays': ({ after, stuck }) => stuck && after.state === 'CLOSE-WAIT',
}

/** The notes on one end's turn, in the order of {@link LINUX_NOTES}. */
export function notesOn(turn: Turn): LinuxNote[] {
  return LINUX_NOTES.filter((note) => APPLIES[note](turn))
}

/** The notes on what an event made of the match. */
export function linuxNotesOf(event: MatchEvent, before: Match, after: Match): LinuxNote[] {
  const turns = ROLES.filter((role) => concerns(event, role)).map((role) => ({
    before: currentEndpoint(before.ends[role]),
    after: currentEndpoint(after.ends[role]),
    stimulus: event.type === 'stimulus-occurred' ? event.stimulus : null,
    sent: event.type === 'move-accepted' ? event.segment : null,
    closes: event.type === 'move-accepted' ? event.closes : 0,
    stuck: event.type === 'match-ended' && event.ending !== 'both-closed',
  }))
  const found = new Set(turns.flatMap(notesOn))
  return LINUX_NOTES.filter((note) => found.has(note))
}

function concerns(event: MatchEvent, role: (typeof ROLES)[number]): boolean {
  return event.type === 'match-ended' || ('role' in event && event.role === role)
}

function enters({ before, after }: Turn, state: State): boolean {
  return before.state !== state && after.state === state
}

function meets({ before, stimulus }: Turn, ...events: readonly Event[]): boolean {
  return stimulus !== null && events.includes(classify(before, stimulus))
}

function bringsReset({ stimulus }: Turn): boolean {
  return stimulus?.kind === 'segment' && stimulus.segment.rst
}

/** Any segment that carries ACK and is neither RST nor a bare SYN. */
function bringsAck({ stimulus }: Turn): boolean {
  return stimulus?.kind === 'segment' && stimulus.segment.ack !== null && !stimulus.segment.rst
}

function bringsText(stimulus: Stimulus | null): boolean {
  return stimulus?.kind === 'segment' && stimulus.segment.length > 0 && !stimulus.segment.rst
}
