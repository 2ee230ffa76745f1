import type { Stimulus } from '#core/teardown/endpoint.ts'
import type { Segment } from '#core/teardown/segment.ts'
import { type PlayedSide, type Sent, mention, react } from './played-side.ts'
import {
  TIMER_NAMES,
  arrivingSegment,
  callOf,
  formatSent,
  formatWanted,
  isWanted,
  startOf,
} from './translate.ts'
import { type SegmentStep, type Side, type Step, type Vector, simulatedSides } from './vector-format.ts'

/** Where a vector and the endpoints part. */
export interface Mismatch {
  /** From 1; 0 is the beginning. */
  readonly step: number
  readonly doing: string
  readonly expected: string
  readonly came: string
}

interface Play {
  readonly vector: Vector
  readonly sides: Partial<Record<Side, PlayedSide>>
  /** What each side has put on the wire; it stays there, for a segment may be delivered twice. */
  readonly wire: Readonly<Record<Side, readonly Segment[]>>
}

/** A play that goes on, or what was expected and what came. */
type Result = Play | Pick<Mismatch, 'expected' | 'came'>

/** Plays a vector through the endpoints; null: all as it says. */
export function playVector(vector: Vector): Mismatch | null {
  let play = begin(vector)
  if ('came' in play) return { step: 0, doing: 'begin', ...play }
  for (const [index, step] of vector.steps.entries()) {
    const result = playStep(play, step)
    if ('came' in result) return { step: index + 1, doing: describe(vector, step), ...result }
    play = result
  }
  return null
}

function begin(vector: Vector): Result {
  const sides: Partial<Record<Side, PlayedSide>> = {}
  for (const side of simulatedSides(vector)) {
    const endpoint = startOf(vector, side)
    if (endpoint === null) return { expected: 'a state of closing', came: `${vector.initial[side]}` }
    sides[side] = { endpoint, unmentioned: [], restarted2msl: false }
  }
  return { vector, sides, wire: { A: [], B: [] } }
}

function playStep(play: Play, step: Step): Result {
  const after = act(play, step)
  return 'came' in after ? after : (misexpected(after, step) ?? after)
}

function act(play: Play, step: Step): Result {
  if (step.event === 'segment') return isTwoSided(play) ? travel(play, step) : meet(play, step)
  if (step.event === 'no_response') return silent(play, step.from)
  if (step.event === 'timeout') {
    return happen(play, step.from, { kind: 'timer', timer: TIMER_NAMES[step.timer] })
  }
  const call = callOf(step)
  return call === null ? play : happen(play, step.from, { kind: 'call', call })
}

function isTwoSided({ vector }: Play): boolean {
  return vector.sides === 'two'
}

/** A side that is not played needs no telling. */
function happen(play: Play, at: Side, stimulus: Stimulus): Play {
  const side = play.sides[at]
  if (side === undefined) return play
  const bsdClosingFin = play.vector.rfc9293 === 'agrees-except-bsd-closing-fin'
  return { ...play, sides: { ...play.sides, [at]: react(side, stimulus, bsdClosingFin) } }
}

/** One-sided: a stimulus arrives at the endpoint under test, a response must have been sent by it. */
function meet(play: Play, { from, role, segment }: SegmentStep): Result {
  const dut = play.vector.dut
  const side = dut ? play.sides[dut] : undefined
  if (!dut || side === undefined) return play
  if ((role ?? (from === dut ? 'response' : 'stimulus')) === 'stimulus') {
    return happen(play, dut, { kind: 'segment', segment: arrivingSegment(segment, side.endpoint) })
  }
  const mentioned = mention(side, segment, true)
  if (mentioned === null) return { expected: formatWanted(segment), came: formatSentNow(side) }
  return { ...play, sides: { ...play.sides, [dut]: mentioned.side } }
}

/** Two-sided: a segment leaves one endpoint, and reaches the other when the vector says so. */
function travel(play: Play, step: SegmentStep): Result {
  const phase = step.phase ?? 'send+deliver'
  if (phase === 'send') return send(play, step)
  if (phase === 'deliver') return arriveAt(play, step)
  const sent = send(play, step)
  return 'came' in sent ? sent : arriveAt(sent, step)
}

function send(play: Play, { from, segment }: SegmentStep): Result {
  const side = play.sides[from]
  if (side === undefined) return play
  const mentioned = mention(side, segment, false)
  if (mentioned === null)
    return { expected: `${from} sends ${formatWanted(segment)}`, came: formatUnmentioned(side) }
  return {
    ...play,
    sides: { ...play.sides, [from]: mentioned.side },
    wire: { ...play.wire, [from]: [...play.wire[from], mentioned.segment] },
  }
}

function arriveAt(play: Play, { from, to, segment }: SegmentStep): Result {
  const flying = play.wire[from].findLast((sent) => isWanted(segment, sent))
  if (flying === undefined)
    return { expected: `${formatWanted(segment)} in flight`, came: formatAll(play.wire[from]) }
  return happen(play, to ?? otherSide(from), { kind: 'segment', segment: flying })
}

function otherSide(side: Side): Side {
  return side === 'A' ? 'B' : 'A'
}

function silent(play: Play, from: Side): Result {
  const side = play.sides[from]
  const unobserved = play.vector.unobserved_by_source ?? []
  const spoken = (side?.unmentioned ?? []).filter(
    (sent) => sent.sinceLastStimulus && !unobserved.some((wanted) => isWanted(wanted, sent.segment)),
  )
  return spoken.length === 0 ? play : { expected: 'no response', came: formatAll(spoken.map(bySegment)) }
}

function misexpected(play: Play, step: Step): Pick<Mismatch, 'expected' | 'came'> | null {
  for (const [name, side] of Object.entries(play.sides) as [Side, PlayedSide][]) {
    const expected = step.expect?.[name]
    const came = side.endpoint.state
    if (expected && expected !== came) return { expected: `${name} in ${expected}`, came }
  }
  const restarted = Object.values(play.sides).some((side) => side.restarted2msl)
  return step.restarts_2msl && !restarted ? { expected: '2MSL starts anew', came: 'it does not' } : null
}

function describe({ sides }: Vector, step: Step): string {
  const role = sides === 'one' && step.role ? ` (${step.role})` : ''
  if (step.event === 'timeout') return `${step.from} timeout ${step.timer}${role}`
  if (step.event !== 'segment') return `${step.from} ${step.event}${role}`
  const phase = step.phase ? `${step.phase} ` : ''
  return `${step.from} ${phase}${formatWanted(step.segment)}${role}`
}

function bySegment({ segment }: Sent): Segment {
  return segment
}

function formatSentNow(side: PlayedSide): string {
  return formatAll(side.unmentioned.filter((sent) => sent.sinceLastStimulus).map(bySegment))
}

function formatUnmentioned(side: PlayedSide): string {
  return formatAll(side.unmentioned.map(bySegment))
}

function formatAll(segments: readonly Segment[]): string {
  return segments.length === 0 ? 'nothing' : segments.map(formatSent).join(', ')
}
