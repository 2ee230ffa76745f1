import { pay } from '#core/teardown/connection.ts'
import {
  type Endpoint,
  type Outcome,
  type Stimulus,
  afterSending,
  newEndpoint,
} from '#core/teardown/endpoint.ts'
import { type LegalMove, afterStimuli } from '#core/teardown/legal-moves.ts'
import type { Segment } from '#core/teardown/segment.ts'
import type { State } from '#core/teardown/state.ts'
import { stimulate } from '#core/teardown/stimulate.ts'

/** One end of a captured connection on its way through the file. */
export interface ReplayedEnd {
  /** After everything that it has answered. */
  readonly settled: Endpoint
  /** What has reached it and waits for its answer, the oldest first. */
  readonly open: readonly Stimulus[]
  /** From ESTABLISHED on. */
  readonly states: readonly State[]
}

/** Scaled windows are seldom known in the midst of a connection: what was captured is taken to have fitted. */
const WINDOW = 2 ** 30

/** An end whose connection was opened, or is first seen, with relative numbers that begin at 1. */
export function openedEnd(): ReplayedEnd {
  const settled = newEndpoint({ sndNxt: 1, rcvNxt: 1, rcvWnd: WINDOW })
  return { settled, open: [], states: [settled.state] }
}

export function currentOf({ settled, open }: ReplayedEnd): Endpoint {
  return afterStimuli(settled, open)
}

/** The end moved on, with the states that it passed. */
export function movedTo(end: ReplayedEnd, settled: Endpoint, open: readonly Stimulus[] = []): ReplayedEnd {
  return { settled: withinReason(settled), open, states: withState(end.states, settled.state) }
}

/** More than a close needs; whoever never acknowledges, or leaves gap after gap, does not make a replay endless. */
const MOST_KEPT = 64

function withinReason(endpoint: Endpoint): Endpoint {
  const { inFlight, held } = endpoint
  if (inFlight.length <= MOST_KEPT && held.length <= MOST_KEPT) return endpoint
  return { ...endpoint, inFlight: inFlight.slice(-MOST_KEPT), held: held.slice(0, MOST_KEPT) }
}

function withState(states: readonly State[], state: State): readonly State[] {
  return states.at(-1) === state ? states : [...states, state]
}

/** The first stimuli are answered by this move: CLOSE-WAIT is passed even where one segment says ACK and FIN. */
export function answeredBy(end: ReplayedEnd, move: LegalMove): ReplayedEnd {
  const { settled, open } = end
  const passed = open
    .slice(0, Math.max(0, move.closes - 1))
    .reduce<ReplayedEnd>((at, stimulus) => movedTo(at, stimulate(at.settled, stimulus)[0].next), end)
  return movedTo({ ...passed, settled }, move.next, open.slice(move.closes))
}

/** Everything that is open is answered as the RFC does, and then this left, whatever it was. */
export function forcedBy(end: ReplayedEnd, segment: Segment): ReplayedEnd {
  const all = settledSilently(end, ([first]) => first)
  return movedTo(all, afterSending(all.settled, segment))
}

/** What is open is applied, by the outcome that is chosen, and nothing is sent for it. */
export function settledSilently(
  end: ReplayedEnd,
  choose: (outcomes: readonly [Outcome, ...Outcome[]]) => Outcome = silentOne,
): ReplayedEnd {
  return end.open.reduce<ReplayedEnd>(
    (at, stimulus) => movedTo(at, choose(stimulate(at.settled, stimulus)).next),
    { ...end, open: [] },
  )
}

/** Nothing was sent: the reading that owes nothing fits, if there is one. */
function silentOne(outcomes: readonly [Outcome, ...Outcome[]]): Outcome {
  return outcomes.find(({ owed }) => owed === null) ?? outcomes[0]
}

/** A call that nobody captured, and the segment that left with it. */
export function called(end: ReplayedEnd, stimulus: Stimulus): ReplayedEnd {
  const [{ next, owed }] = stimulate(end.settled, stimulus)
  return movedTo(end, pay(next, owed).endpoint, end.open)
}
