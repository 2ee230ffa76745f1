import type { Outcome, Stimulus } from '#core/teardown/endpoint.ts'
import { afterStimuli } from '#core/teardown/legal-moves.ts'
import { distance, isSameSegment } from '#core/teardown/segment.ts'
import { stimulate } from '#core/teardown/stimulate.ts'
import { SIDES, type Side, otherSide } from './connections.ts'
import type { Note } from './notes.ts'
import type { Run } from './replay-connection.ts'
import { type ReplayedEnd, settledSilently } from './replayed-end.ts'
import { isLeftUnanswered } from './unanswered-fin.ts'

/** A segment is due at its receiver: it arrives with all before it, unless the receiver shows that it did not yet. */
export function receive(run: Run, index: number, time: number): void {
  const side = otherSide(run.segments[index]?.from ?? 'a')
  run.due[side] = Math.max(run.due[side], index)
  arriveUpTo(run, side, index, time)
}

/** Those on the way arrive in order, as long as what the receiver sends next does not contradict it. */
export function arriveUpTo(run: Run, side: Side, index: number, time: number): void {
  for (;;) {
    const oldest = run.onTheWay[side][0]
    if (oldest === undefined || oldest > index || isContradicted(run, side, oldest)) return
    arrive(run, side, time)
  }
}

/** The receiver's next segment acknowledges less than it would have received: so this comes later. */
function isContradicted(run: Run, side: Side, index: number): boolean {
  const next = run.toSend[side].at(-1)
  const ack = next === undefined ? null : (run.segments[next]?.segment.ack ?? null)
  const arriving = run.segments[index]?.segment
  if (ack === null || arriving === undefined || arriving.rst) return false
  const { settled, open } = run.ends[side]
  const now = afterStimuli(settled, open).rcvNxt
  const then = afterStimuli(settled, [...open, { kind: 'segment', segment: arriving }]).rcvNxt
  // An older number is an old segment's, and shows nothing.
  return distance(now, ack) >= 0 && distance(ack, then) > 0
}

/** The oldest segment on the way reaches its receiver. */
export function arrive(run: Run, side: Side, time: number): void {
  const index = run.onTheWay[side].shift()
  const segment = index === undefined ? undefined : run.segments[index]?.segment
  if (index === undefined || segment === undefined) return
  makeRoom(run, side, time)
  const unanswered = hasBegun(run) && isLeftUnanswered(run, side, index, time)
  const end = run.ends[side]
  run.ends[side] = { ...end, open: [...end.open, { kind: 'segment', segment }] }
  run.events.push({ kind: 'arrived', side, index, time })
  if (segment.rst) believe(run, side, index, time)
  else if (unanswered) takeAsArrived(run, side, index, time)
  else answerNothing(run, side, time)
}

/** Nothing later shows it: the first of its copies counts, and at the spot itself it was seen to arrive. */
function takeAsArrived(run: Run, side: Side, index: number, time: number): void {
  if (run.spot !== side) note(run, index, 'no-answer')
  const arrived = settledSilently(run.ends[side], ([first]) => first)
  change(run, side, arrived, time)
}

/** TCP answers every second segment at the latest (§3.8.6.3): who lets more go by is not seen to answer. */
const MOST_OPEN = 4

function makeRoom(run: Run, side: Side, time: number): void {
  const end = run.ends[side]
  if (end.open.length < MOST_OPEN) return
  const copy = end.open.findIndex((one, at) => isCopyOfOneIn(end.open.slice(0, at), one))
  if (copy !== -1) {
    run.ends[side] = { ...end, open: end.open.toSpliced(copy, 1) }
    return
  }
  const [oldest, ...open] = end.open
  if (oldest === undefined) return
  const settled = settledSilently({ ...end, open: [oldest] }, ([first]) => first)
  change(run, side, { ...settled, open }, time)
}

/** Who did not answer a segment has not taken it because it comes again. */
function isCopyOfOneIn(earlier: readonly Stimulus[], one: Stimulus): boolean {
  if (one.kind !== 'segment') return false
  return earlier.some((other) => other.kind === 'segment' && isSameSegment(other.segment, one.segment))
}

/** What asks for no answer is settled at once; before the close begins nothing is asked. */
function answerNothing(run: Run, side: Side, time: number): void {
  const end = run.ends[side]
  if (!hasBegun(run)) {
    change(
      run,
      side,
      settledSilently(end, ([first]) => first),
      time,
    )
    return
  }
  const [stimulus, ...more] = end.open
  if (stimulus === undefined || more.length > 0) return
  if (stimulate(end.settled, stimulus)[0].owed !== null) return
  decideNothing(run, side)
  change(run, side, settledSilently(end), time)
}

/** The first FIN or RST has left. */
function hasBegun({ toSend, segments, closeBegins }: Run): boolean {
  const closer = segments[closeBegins]?.from ?? 'a'
  return (toSend[closer].at(-1) ?? Infinity) > closeBegins
}

/** A reset ends everything that was open before it. Who is silent ever after has believed it. */
function believe(run: Run, side: Side, index: number, time: number): void {
  const end = run.ends[side]
  const before = settledSilently({ ...end, open: end.open.slice(0, -1) })
  const last = { ...before, open: end.open.slice(-1) }
  run.ends[side] = last
  const [stimulus] = last.open
  if (stimulus === undefined) return
  const outcomes = stimulate(last.settled, stimulus)
  const silent = run.toSend[side].length === 0
  if (!silent && outcomes[0].owed !== null) return
  const chosen = silent ? outcomeOfSilence(outcomes) : outcomes[0]
  decideNothing(run, side)
  if (chosen !== outcomes[0]) note(run, index, noteOn(chosen))
  change(
    run,
    side,
    settledSilently(last, () => chosen),
    time,
  )
}

/** Linux takes a RST at the number of the peer's FIN; other resets off RCV.NXT are asked back for, or believed. */
function outcomeOfSilence(outcomes: readonly [Outcome, ...Outcome[]]): Outcome {
  const [first] = outcomes
  if (first.row.endsWith(' rst-at-fin')) return outcomes.at(-1) ?? first
  return outcomes.find(({ owed }) => owed === null) ?? first
}

function noteOn({ basis }: Outcome): Note {
  return basis === 'Linux' ? 'linux-takes-rst-at-fin' : 'believed-at-once'
}

export function note(run: Run, index: number, what: Note): void {
  run.notes.set(index, [...(run.notes.get(index) ?? []), what])
}

function decideNothing(run: Run, side: Side): void {
  const { settled, open } = run.ends[side]
  run.decisions.push({ side, settled, open, index: null, after: run.events.length })
}

/** The end as it is now; the states that it passed are told. */
export function change(run: Run, side: Side, end: ReplayedEnd, time: number): void {
  const told = run.ends[side].states.length
  run.ends[side] = end
  for (const state of end.states.slice(told)) run.events.push({ kind: 'state', side, state, time })
}

/** At the end of the file: what is still on its way arrives, and what is open was not answered. */
export function settleRest(run: Run): void {
  const time = run.segments.at(-1)?.time ?? 0
  for (const side of SIDES) {
    while (run.onTheWay[side].length > 0) arrive(run, side, time)
    change(run, side, settledSilently(run.ends[side]), time)
  }
}
