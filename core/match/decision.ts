import type { Role } from '#core/by-role.ts'
import { addDecision, pointsAfter } from '#core/scoring/score.ts'
import type { Endpoint } from '#core/teardown/endpoint.ts'
import type { EventOf } from './events.ts'
import { type AcceptedMove, type Match, REFUSALS_TO_ANSWER, show, withEnd } from './match.ts'
import type { TimelineItem } from './view.ts'

/** A decision is over: points, and the end as its player now knows it. */
export function close(match: Match, role: Role, accepted: AcceptedMove, next: Endpoint): Match {
  const end = match.ends[role]
  const { closes, ...item } = accepted
  const own = accepted.by === 'person'
  // The computer answers for somebody who sits there: the time for it was over.
  const late = !own && match.holders[role]?.kind === 'person' && !match.lent[role]
  const given = accepted.verdict === 'given'
  // Leaving does not undo a try that was taken: what the computer answers after a refusal is lost, not unasked.
  const forfeited = !own && match.holders[role]?.kind === 'person' && end.refusals > 0
  const lost = late ? closes : forfeited ? 1 : 0
  const points = own ? closes * pointsAfter(end.refusals) : 0
  const obtainable = own || late ? closes * 100 : 0
  const line: TimelineItem = { ...item, ...(late && { late }), points, obtainable }
  const before = end.naming?.before ?? end.settled
  return withEnd(show(match, line, ...stateLine(match, role, before, next)), role, {
    settled: next,
    number: end.number + closes,
    refusals: 0,
    refused: given ? end.refused : null,
    naming: null,
    hinted: false,
    line: null,
    score: own
      ? repeat(end.score, closes, (score) => addDecision(score, end.refusals))
      : repeat(end.score, lost, (score) => addDecision(score, REFUSALS_TO_ANSWER)),
    given: end.given + (given || forfeited || late ? 1 : 0),
    byComputer: end.byComputer + (own ? 0 : closes),
    forsaken: end.forsaken + (!own && isTheirs(match, role) ? closes - lost : 0),
  })
}

/**
 * Whether what the computer decides for who sits there was still theirs to decide: in class only if they have left. At
 * home nobody sees who pulls the plug before what is hard, and there is another attempt for whoever did not.
 */
function isTheirs({ setup, holders, forsook }: Match, role: Role): boolean {
  return forsook[role] || (setup.homework === true && holders[role]?.kind === 'person')
}

function repeat<T>(value: T, times: number, step: (value: T) => T): T {
  return times === 0 ? value : repeat(step(value), times - 1, step)
}

/** The end stands at another endpoint. */
export function settle(match: Match, role: Role, settled: Endpoint): Match {
  const before = match.ends[role].settled
  return withEnd(show(match, ...stateLine(match, role, before, settled)), role, { settled })
}

/** A new state is a line of the diagram. */
function stateLine({ now }: Match, role: Role, before: Endpoint, { state }: Endpoint): TimelineItem[] {
  return state === before.state ? [] : [{ kind: 'state', at: now, role, state }]
}

export function moveRefused(match: Match, event: EventOf<'move-refused'>): Match {
  const { role, move, reason, confidence } = event
  const refusals = match.ends[role].refusals + (event.counted ? 1 : 0)
  const depth = event.counted ? depthAfter(refusals) : 1
  const item = {
    kind: 'refused',
    at: match.now,
    role,
    move,
    reason,
    ...(confidence && { confidence }),
  } as const
  const shown = show(match, item)
  return withEnd(shown, role, { refusals, refused: { move, reason, depth } })
}

function depthAfter(refusals: number): 1 | 2 | 3 {
  if (refusals >= REFUSALS_TO_ANSWER) return 3
  return refusals === 2 ? 2 : 1
}

/** The line is said; a line that had to be given leaves its refusal to be read with the segment. */
export function lineChosen(match: Match, { role, line, verdict }: EventOf<'line-chosen'>): Match {
  const shown = show(match, { kind: 'line', at: match.now, role, line })
  return withEnd(shown, role, { line, ...(verdict === 'right' ? { refused: null } : {}) })
}

export function stateNamed(match: Match, { role, verdict, by }: EventOf<'state-named'>): Match {
  const end = match.ends[role]
  if (end.naming === null) throw new TypeError(`the log names a state where none was asked of ${role}`)
  const accepted = { ...end.naming.accepted, ...(by && { by }) }
  const named: AcceptedMove = verdict === 'given' ? { ...accepted, verdict } : accepted
  return close(match, role, named, end.settled)
}
