import type { Stimulus } from '#core/teardown/endpoint.ts'
import { type LegalMove, isSameAnswer, legalMoves } from '#core/teardown/legal-moves.ts'
import type { Segment } from '#core/teardown/segment.ts'
import type { Side } from './connections.ts'
import { type Note, noteOnBasis } from './notes.ts'
import { change, note } from './replay-arrival.ts'
import type { Run } from './replay-connection.ts'
import { type ReplayedEnd, answeredBy, currentOf, movedTo, settledSilently } from './replayed-end.ts'

const ABORT: Stimulus = { kind: 'call', call: { kind: 'abort' } }

/**
 * A RST is the answer to something, or the application's abort, or the end had forgotten the connection, or it is not
 * this end's at all: its number tells which.
 */
export function sendReset(run: Run, side: Side, index: number, time: number): void {
  const { segment } = run.segments[index] ?? {}
  if (segment === undefined) return
  const end = run.ends[side]
  const answers = findMove(end, segment)
  if (answers !== undefined) {
    const beside = noteOnBasis(answers.basis)
    if (beside !== null) note(run, index, beside)
    decide(run, side, end, index)
    change(run, side, answeredBy(end, answers), time)
    return
  }
  if (end.settled.state !== 'CLOSED' && isAnswerOfClosed(end, segment)) {
    note(run, index, noteOnForgetting(run, side, index, time))
    decide(run, side, end, index)
    change(run, side, movedTo(end, { ...end.settled, state: 'CLOSED' }), time)
    return
  }
  abort(run, side, index, segment, time)
}

/** The shortest 2MSL that is known of a TCP with TIME-WAIT, seconds: macOS; Linux has 60, the RFC 240. */
const SHORTEST_TIME_WAIT = 30

/** What ended without a segment: the state that was left tells the timer, the time whether it had run out. */
function noteOnForgetting(run: Run, side: Side, index: number, time: number): Note {
  const { state } = run.ends[side].settled
  if (state === 'FIN-WAIT-2') return 'orphan-forgotten'
  if (state !== 'TIME-WAIT') return 'forgotten-before'
  // Each ACK that TIME-WAIT sends begins it anew.
  const began = run.events.findLast(
    (event) =>
      event.side === side && (event.kind === 'state' || (event.kind === 'sent' && event.index !== index)),
  )
  return time - (began?.time ?? 0) < SHORTEST_TIME_WAIT ? 'time-wait-cut-short' : 'time-wait-over'
}

function findMove(end: ReplayedEnd, segment: Segment): LegalMove | undefined {
  return legalMoves(end.settled, end.open).find((move) => isSameAnswer(move.segment, segment))
}

/** §3.10.7.1: without ACK its number is SEG.ACK of what it answers. */
function isAnswerOfClosed({ open }: ReplayedEnd, { seq, ack }: Segment): boolean {
  return ack === null && open.some((stimulus) => stimulus.kind === 'segment' && stimulus.segment.ack === seq)
}

function abort(run: Run, side: Side, index: number, segment: Segment, time: number): void {
  const answered = settledSilently(run.ends[side], ([first]) => first)
  if (segment.seq !== currentOf(answered).sndNxt || answered.settled.state === 'CLOSED') {
    note(run, index, 'from-elsewhere')
    return
  }
  const end = { ...answered, open: [ABORT] }
  const move = findMove(end, segment)
  if (move === undefined) note(run, index, 'reset-after-both-closed')
  else if (segment.ack !== null) note(run, index, 'reset-with-ack')
  decide(run, side, end, index)
  change(run, side, movedTo(end, { ...answered.settled, state: 'CLOSED' }), time)
}

function decide(run: Run, side: Side, { settled, open }: ReplayedEnd, index: number): void {
  run.decisions.push({ side, settled, open, index, after: run.events.length - 1 })
}
