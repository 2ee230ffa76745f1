import { ROLES, type Role } from '#core/by-role.ts'
import { type Dice, pick } from '#core/quiz/dice.ts'
import { readableSegment, spellSegment } from '#core/quiz/segment-text.ts'
import { classify } from '#core/teardown/classify.ts'
import { type Endpoint, type Stimulus, newEndpoint } from '#core/teardown/endpoint.ts'
import { type LegalMove, legalMoves } from '#core/teardown/legal-moves.ts'
import {
  type Segment,
  SEQUENCE_SPACE,
  ackSegment,
  dataSegment,
  finSegment,
  rstSegment,
} from '#core/teardown/segment.ts'
import { type State, peerHasClosed } from '#core/teardown/state.ts'
import type { Row } from '#core/teardown/table/row.ts'
import { TRANSITIONS } from '#core/teardown/transitions.ts'

/** An end, what has just happened to it, and what the table says of that. */
export interface Situation {
  readonly role: Role
  readonly endpoint: Endpoint
  readonly stimulus: Stimulus
  readonly row: Row
  /** The RFC's own answer. */
  readonly move: LegalMove
  /** All that any reading allows. */
  readonly legal: readonly LegalMove[]
  /** Some number of it is beyond 2^32 soon. */
  readonly isNearWrap: boolean
  /** It is from a match that was played: nothing is said of what is not known of it. */
  readonly isPlayed?: boolean
}

const STATES = [
  'ESTABLISHED',
  'FIN-WAIT-1',
  'FIN-WAIT-2',
  'CLOSE-WAIT',
  'CLOSING',
  'LAST-ACK',
  'TIME-WAIT',
  'CLOSED',
] as const satisfies readonly State[]
const LENGTHS = [1, 5, 20, 100, 300, 512, 1000, 1460] as const
/** One question in so many has a number that wraps. */
const WRAPS = 8

/** A situation that the table has a row for; null where the dice came to none. */
export function drawSituation(dice: Dice): Situation | null {
  const isNearWrap = dice.roll(WRAPS) === 0
  const endpoint = newEndpoint({
    state: pick(dice, STATES),
    sndNxt: drawNumber(dice, isNearWrap),
    rcvNxt: drawNumber(dice, isNearWrap),
  })
  const [first, ...more] = stimuliFor(endpoint, pick(dice, LENGTHS))
  if (first === undefined) return null
  return situationOf(pick(dice, ROLES), endpoint, pick(dice, [first, ...more]), isNearWrap)
}

export function drawNumber(dice: Dice, isNearWrap: boolean): number {
  if (isNearWrap) return (SEQUENCE_SPACE - 2 + dice.roll(4)) % SEQUENCE_SPACE
  return 100 + dice.roll(900) * 10 ** dice.roll(4)
}

/** Null where the table has no row for it, or another reading's alone. */
export function situationOf(
  role: Role,
  endpoint: Endpoint,
  stimulus: Stimulus,
  isNearWrap: boolean,
): Situation | null {
  const event = classify(endpoint, stimulus)
  const row = TRANSITIONS.find((one) => one.state === endpoint.state && one.event === event)
  const legal = legalMoves(endpoint, [stimulus])
  const move = legal.find(({ basis }) => basis === 'RFC 9293')
  if (row === undefined || move === undefined || row.basis !== undefined) return null
  return { role, endpoint, stimulus, row, move, legal, isNearWrap }
}

/** What may happen to an end in its state, besides what is the same everywhere. */
function stimuliFor(endpoint: Endpoint, length: number): Stimulus[] {
  return [...segmentsFor(endpoint, length).map(arrives), ...callsAndTimersFor(endpoint, length)]
}

function arrives(segment: Segment): Stimulus {
  return { kind: 'segment', segment }
}

function segmentsFor({ state, sndNxt, rcvNxt, finSeq }: Endpoint, length: number): Segment[] {
  if (state === 'CLOSED')
    return [finSegment(rcvNxt, sndNxt), dataSegment(rcvNxt, sndNxt, length), rstSegment(rcvNxt)]
  const resets = [rstSegment(rcvNxt), rstSegment(rcvNxt + length)]
  const bare = ackSegment(rcvNxt, sndNxt)
  const again = finSegment(rcvNxt - 1, finSeq ?? sndNxt)
  // The RFC knows only this FIN in TIME-WAIT and says "acknowledge it": read to the letter, of a bare ACK as well.
  if (state === 'TIME-WAIT') return [again, ...resets]
  if (peerHasClosed(state)) return [bare, again, ...resets]
  return [
    bare,
    dataSegment(rcvNxt, sndNxt, length),
    finSegment(rcvNxt, sndNxt),
    finSegment(rcvNxt, finSeq ?? sndNxt),
    finSegment(rcvNxt, sndNxt, length),
    finSegment(rcvNxt + length, finSeq ?? sndNxt),
    ...resets,
  ]
}

function callsAndTimersFor({ state, sndUna, sndNxt }: Endpoint, octets: number): Stimulus[] {
  const calls: Stimulus[] = [
    { kind: 'call', call: { kind: 'close' } },
    { kind: 'call', call: { kind: 'abort' } },
  ]
  if (state === 'CLOSED') return []
  const sends = state === 'CLOSE-WAIT' || state === 'ESTABLISHED'
  return [
    ...(state === 'ESTABLISHED' || state === 'CLOSE-WAIT' || state === 'FIN-WAIT-2' ? calls : []),
    ...(sends ? [{ kind: 'call', call: { kind: 'send', octets } } as const] : []),
    ...(sndUna === sndNxt ? [] : [{ kind: 'timer', timer: 'RTO' } as const]),
    ...(state === 'TIME-WAIT' ? [{ kind: 'timer', timer: '2MSL' } as const] : []),
  ]
}

/** As a claim and a figure spell it. */
export function spellStimulus(stimulus: Stimulus): string {
  switch (stimulus.kind) {
    case 'segment':
      return spellSegment(stimulus.segment)
    case 'timer':
      return `timer ${stimulus.timer}`
    case 'call':
      return 'octets' in stimulus.call ? `${stimulus.call.kind} ${stimulus.call.octets}` : stimulus.call.kind
  }
}

/** For the words of a prompt: which words, and their values. */
export function sayStimulus(stimulus: Stimulus): [string, Readonly<Record<string, string | number>>] {
  switch (stimulus.kind) {
    case 'segment':
      return ['segment', { segment: readableSegment(stimulus.segment) }]
    case 'timer':
      return [stimulus.timer, {}]
    case 'call':
      return [stimulus.call.kind, { octets: 'octets' in stimulus.call ? (stimulus.call.octets ?? 0) : 0 }]
  }
}

/** Whether every reading comes to the same state; else the question would have two answers. */
export function hasOneState({ legal, move }: Situation): boolean {
  return legal.every(({ next }) => next.state === move.next.state)
}
