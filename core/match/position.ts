import type { Position } from '#core/teardown/diagnose.ts'
import type { Endpoint } from '#core/teardown/endpoint.ts'
import { type LegalMove, afterStimuli, legalMoves } from '#core/teardown/legal-moves.ts'
import type { End } from './match.ts'

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

/** The answer that is given after the third refusal: the RFC's own, to the oldest stimulus alone. */
export function rfcAnswer(end: End): LegalMove | null {
  const single = positionOf(end).legal.filter((move) => move.closes === 1)
  return single.find((move) => move.basis === 'RFC 9293') ?? single[0] ?? null
}
