import type { Position } from '#core/teardown/diagnose.ts'
import type { Endpoint } from '#core/teardown/endpoint.ts'
import { type LegalMove, afterStimuli, legalMoves } from '#core/teardown/legal-moves.ts'
import type { Segment } from '#core/teardown/segment.ts'
import type { State } from '#core/teardown/state.ts'
import type { End } from './match.ts'
import type { Move } from './move.ts'

/** An end never changes, and is asked the same several times a move: by the judge, by the fold, by the view. */
const positions = new WeakMap<End, Position>()
const endpoints = new WeakMap<End, Endpoint>()

/** Where an end stands: what is open, what that makes of it, and what may be sent now. */
export function positionOf(end: End): Position {
  const known = positions.get(end)
  if (known !== undefined) return known
  const { settled, open } = end
  const position = { settled, open, current: currentEndpoint(end), legal: legalMoves(settled, open) }
  positions.set(end, position)
  return position
}

/** The end after all that has reached it, answered or not, by the RFC's reading. */
export function currentEndpoint(end: End): Endpoint {
  if (end.open.length === 0) return end.settled
  const known = endpoints.get(end)
  if (known !== undefined) return known
  const current = afterStimuli(end.settled, end.open)
  endpoints.set(end, current)
  return current
}

/**
 * The answer that is given after the third refusal: the RFC's own, to the oldest stimulus alone. Where only a number
 * was wrong it is the segment that was tried, with its numbers right.
 */
export function rfcAnswer(end: End, tried: Move, onlyNumbers: boolean): LegalMove | null {
  const { legal } = positionOf(end)
  const rfc = legal.filter((move) => move.basis === 'RFC 9293')
  const alike = onlyNumbers ? rfc.findLast(({ segment }) => hasSameKind(segment, tried)) : undefined
  return alike ?? rfc.find(isToOldest) ?? legal.find(isToOldest) ?? null
}

function isToOldest(move: LegalMove): boolean {
  return move.closes === 1
}

function hasSameKind(segment: Segment | null, tried: Move): boolean {
  if (segment === null || tried.kind !== 'segment') return false
  return segment.fin === tried.bits.includes('FIN') && segment.rst === tried.bits.includes('RST')
}

/** Receiving and answering are one point in time: the state once everything that is open has been answered. */
export function becoming(end: End): State | null {
  if (end.open.length === 0) return null
  const { legal } = positionOf(end)
  const state = (legal.find((move) => move.basis === 'RFC 9293') ?? legal[0])?.next.state
  return state === undefined || state === end.settled.state ? null : state
}
