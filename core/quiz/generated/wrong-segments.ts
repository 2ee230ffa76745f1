import type { Misconception } from '#core/quiz/misconception.ts'
import type { Endpoint, Stimulus } from '#core/teardown/endpoint.ts'
import { isBareAck, isSameAnswer } from '#core/teardown/legal-moves.ts'
import { type Segment, ackSegment, advance, finSegment, rstSegment } from '#core/teardown/segment.ts'
import type { Situation } from './situation.ts'

/** What somebody sends who believes something that is not so; null: nothing. */
export interface WrongAnswer {
  readonly segment: Segment | null
  readonly misconception: Misconception
}

type Belief = readonly [Misconception, Segment | null]

/** Every belief that leads to another answer than any reading allows, the most telling first; none twice. */
export function wrongAnswers(situation: Situation): WrongAnswer[] {
  const { legal } = situation
  const candidates = beliefsOf(situation)
  return candidates
    .filter(([, segment]) => legal.every((move) => !isSameAnswer(move.segment, segment)))
    .filter(
      ([, segment], index, kept) =>
        !kept.slice(0, index).some(([, earlier]) => isSameAnswer(earlier, segment)),
    )
    .map(([misconception, segment]) => ({ misconception, segment }))
}

function beliefsOf(situation: Situation): Belief[] {
  const { endpoint, stimulus, move } = situation
  const owed = move.segment
  if (owed === null) return aboutSilence(endpoint, stimulus)
  if (owed.rst) return aboutReset(endpoint, owed, stimulus)
  if (stimulus.kind === 'timer')
    return stimulus.timer === 'KEEPALIVE' ? aboutProbing(endpoint, owed) : aboutRepeating(endpoint, owed)
  if (isBareAck(owed)) return aboutAcknowledging(situation, owed)
  return aboutSending(endpoint, owed)
}

/** Nothing is owed. */
function aboutSilence(endpoint: Endpoint, stimulus: Stimulus): Belief[] {
  const { sndNxt, rcvNxt } = endpoint
  const ack = ackSegment(sndNxt, rcvNxt)
  if (stimulus.kind === 'timer') {
    return [
      ['last-ack-has-a-timer', ack],
      ['time-wait-is-an-error', rstSegment(sndNxt)],
      ['second-fin', finSegment(sndNxt, rcvNxt)],
    ]
  }
  if (stimulus.kind === 'call') {
    return [
      ['second-fin', finSegment(sndNxt, rcvNxt)],
      ['close-is-a-reset', rstSegment(sndNxt)],
      ['acks-are-acknowledged', ack],
    ]
  }
  if (stimulus.segment.rst) {
    return [
      ['rst-needs-an-answer', ack],
      ['rst-needs-an-answer', rstSegment(sndNxt)],
      ['rst-is-a-quick-fin', finSegment(sndNxt, rcvNxt)],
    ]
  }
  const fin: Misconception = endpoint.finSeq === null ? 'fin-before-close' : 'second-fin'
  return [
    ['acks-are-acknowledged', ack],
    [fin, finSegment(sndNxt, rcvNxt)],
    ['loss-resets', rstSegment(sndNxt)],
  ]
}

function aboutReset({ sndNxt, rcvNxt }: Endpoint, owed: Segment, stimulus: Stimulus): Belief[] {
  if (stimulus.kind === 'call') {
    return [
      ['rst-is-a-quick-fin', finSegment(sndNxt, rcvNxt)],
      ['reset-number', rstSegment(rcvNxt)],
      ['killed-process-sends-nothing', null],
    ]
  }
  return [
    ['closed-has-a-memory', ackSegment(sndNxt, advance(rcvNxt, 1))],
    ['answered-with-silence', null],
    ['reset-number', rstSegment(owed.seq + 1)],
    ['closed-has-a-memory', finSegment(sndNxt, rcvNxt)],
  ]
}

/** A retransmission timer has fired. */
function aboutRepeating({ sndNxt, rcvNxt, eof }: Endpoint, owed: Segment): Belief[] {
  const old: Belief[] = eof ? [['retransmission-with-old-ack', { ...owed, ack: advance(rcvNxt, -1) }]] : []
  return [
    ['retransmission-renumbered', { ...owed, seq: sndNxt }],
    ...old,
    ['waits-for-ever', null],
    ['loss-resets', rstSegment(sndNxt)],
    ['last-ack-has-a-timer', ackSegment(sndNxt, rcvNxt)],
  ]
}

/** The keepalive timer has fired: a probe is old on purpose. */
function aboutProbing({ sndNxt }: Endpoint, owed: Segment): Belief[] {
  return [
    ['probe-number', { ...owed, seq: sndNxt }],
    ['waits-for-ever', null],
    ['loss-resets', rstSegment(sndNxt)],
  ]
}

function aboutAcknowledging({ endpoint, stimulus, move }: Situation, owed: Segment): Belief[] {
  const { seq } = owed
  const ack = owed.ack ?? 0
  const arrived = stimulus.kind === 'segment' ? stimulus.segment : null
  const counted = move.next.rcvNxt !== endpoint.rcvNxt
  return [
    ...(arrived !== null && arrived.length > 0 && counted ? dataForgotten(arrived, owed) : []),
    ...(arrived?.fin === true && counted ? [['fin-takes-a-number', ackSegment(seq, ack - 1)] as const] : []),
    ...(arrived !== null && !counted ? gapOrRepeat(arrived, owed) : []),
    ...(endpoint.finSeq === null ? [] : [['own-fin-takes-a-number', ackSegment(seq - 1, ack)] as const]),
    ['columns-swapped', ackSegment(ack, seq)],
    [endpoint.finSeq === null ? 'fin-before-close' : 'second-fin', finSegment(seq, ack)],
    ...(counted ? [['ack-takes-no-number', ackSegment(seq, ack + 1)] as const] : []),
  ]
}

function dataForgotten(arrived: Segment, owed: Segment): Belief[] {
  const counts = arrived.fin ? 1 : 0
  return [['data-forgotten', ackSegment(owed.seq, arrived.seq + counts)]]
}

/** What arrived moves RCV.NXT not at all: it was there before, or lies beyond a gap. */
function gapOrRepeat(arrived: Segment, owed: Segment): Belief[] {
  if (arrived.rst)
    return [
      ['answered-with-silence', null],
      ['any-rst-resets', rstSegment(owed.seq)],
    ]
  const isRepeat = arrived.fin && advance(arrived.seq, 1) === owed.ack
  if (isRepeat) {
    return [
      ['fin-takes-a-number', ackSegment(owed.seq, arrived.seq)],
      ['retransmission-is-progress', ackSegment(owed.seq, arrived.seq + 2)],
      ['answered-with-silence', null],
    ]
  }
  const end = arrived.seq + arrived.length + (arrived.fin ? 1 : 0)
  return [
    ['gap-acknowledged', ackSegment(owed.seq, end)],
    ['gap-is-an-error', rstSegment(owed.seq)],
    ['answered-with-silence', null],
  ]
}

/** The application has called close() or send(). */
function aboutSending({ rcvNxt, sndNxt }: Endpoint, owed: Segment): Belief[] {
  const ack = owed.ack ?? 0
  const swapped: Belief = ['columns-swapped', { ...owed, seq: ack, ack: owed.seq }]
  if (!owed.fin) {
    return [
      ['added-before-sending', { ...owed, seq: advance(owed.seq, 1) }],
      swapped,
      ['fin-closes-both-directions', null],
      ['fin-closes-both-directions', rstSegment(sndNxt)],
    ]
  }
  return [
    ['added-before-sending', { ...owed, seq: advance(owed.seq, 1) }],
    ['fin-without-ack', { ...owed, ack: null }],
    swapped,
    ['close-is-a-reset', rstSegment(sndNxt)],
    ['syn-and-fin-mixed', { ...ackSegment(sndNxt, rcvNxt), syn: true }],
  ]
}
