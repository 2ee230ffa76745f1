import type { Role } from '#core/by-role.ts'
import type { EventOf, MatchEvent } from '#core/match/events.ts'
import { evolve } from '#core/match/evolve.ts'
import type { End, Match } from '#core/match/match.ts'
import type { Confidence } from '#core/match/move.ts'
import { isStep } from '#core/match/replay-steps.ts'
import { sharersOf, turnOf } from '#core/match/shared-end.ts'
import { classify } from '#core/teardown/classify.ts'
import { afterStimuli } from '#core/teardown/legal-moves.ts'
import type { Reason } from '#core/teardown/rejection.ts'
import type { State } from '#core/teardown/state.ts'
import type { Event } from '#core/teardown/table/row.ts'

/** A try that was refused. */
interface Refusal {
  readonly reason: Reason
  /** Whether it cost a try. */
  readonly counted: boolean
  /** Which step of the replay shows it. */
  readonly step: number
  /** Null: the match did not ask. */
  readonly confidence: Confidence | null
}

/** What a person was asked at one end: in which state, by what, and what became of it. */
export interface Decision {
  readonly role: Role
  /** Whose it was. */
  readonly seat: string
  readonly state: State
  readonly event: Event
  readonly refusals: readonly Refusal[]
  /** `given`: after the third refusal. Null: the player has not answered it, or no more. */
  readonly verdict: 'right' | 'given' | null
  /** Right, without a refusal that cost a try. */
  readonly isFirstTry: boolean
}

type Draft = { -readonly [K in keyof Decision]: Decision[K] } & { readonly number: number }

/**
 * The decisions of the persons in a match, from its whole log so far, in their order. What the computer decided is
 * nobody's, but a try that was refused before it took over is there. Somebody's first match shows the moves: it has none.
 */
export function decisionsOf(events: Iterable<MatchEvent>): Decision[] {
  const drafts: Draft[] = []
  let match: Match | null = null
  let step = 0
  for (const event of events) {
    const before: Match | null = match
    match = evolve(before, event)
    if (before === null) continue
    if (isStep(event, before, match)) step += 1
    if (before.setup.guided !== true) note(drafts, event, before, step)
  }
  return drafts.filter(({ verdict, refusals }) => verdict !== null || refusals.length > 0).map(asDecision)
}

function asDecision({ role, seat, state, event, refusals, verdict, isFirstTry }: Draft): Decision {
  return { role, seat, state, event, refusals, verdict, isFirstTry }
}

function note(drafts: Draft[], event: MatchEvent, before: Match, step: number): void {
  if (event.type === 'move-refused') refuse(draftOf(drafts, before, event.role), event, step)
  if (event.type === 'move-accepted' && event.by === 'person') accept(drafts, event, before)
  if (event.type === 'state-named' && event.by === undefined)
    settle(drafts, before, event.role, event.verdict)
}

function refuse(draft: Draft, event: EventOf<'move-refused'>, step: number): void {
  const { reason, counted } = event
  draft.refusals = [...draft.refusals, { reason, counted, step, confidence: event.confidence ?? null }]
}

/** With one segment several decisions may be closed; at level 3 it is not over before the state is named. */
function accept(drafts: Draft[], event: EventOf<'move-accepted'>, before: Match): void {
  const { role, closes, verdict } = event
  for (let nth = 0; nth < closes; nth += 1) draftOf(drafts, before, role, nth)
  if (before.setup.level < 3) settle(drafts, before, role, verdict === 'given' ? 'given' : 'right', closes)
  else if (verdict === 'given') draftOf(drafts, before, role).verdict = 'given'
}

function settle(
  drafts: Draft[],
  before: Match,
  role: Role,
  verdict: 'right' | 'given',
  closes = before.ends[role].naming?.accepted.closes ?? 1,
): void {
  const { number } = before.ends[role]
  const isFirstTry = verdict === 'right' && before.ends[role].refusals === 0
  const isOver = (one: Draft) => one.role === role && one.number >= number && one.number < number + closes
  for (const draft of drafts.filter(isOver)) {
    draft.verdict ??= verdict
    draft.isFirstTry = isFirstTry
  }
}

/** Of the nth open decision of an end; it is begun with the first thing that happens to it. */
function draftOf(drafts: Draft[], match: Match, role: Role, nth = 0): Draft {
  const end = match.ends[role]
  const number = end.number + nth
  const known = drafts.findLast((one) => one.role === role && one.number === number)
  if (known !== undefined) return known
  const begun = { role, number, seat: seatAt(match, role), refusals: [], verdict: null, isFirstTry: false }
  const draft: Draft = { ...begun, ...askedOf(end, nth) }
  drafts.push(draft)
  return draft
}

function askedOf(end: End, nth: number): Pick<Decision, 'state' | 'event'> {
  const stimulus = end.open[nth]
  if (stimulus === undefined) throw new TypeError('the log answers what was not asked')
  const endpoint = nth === 0 ? end.settled : afterStimuli(end.settled, end.open.slice(0, nth))
  return { state: endpoint.state, event: classify(endpoint, stimulus) }
}

function seatAt(match: Match, role: Role): string {
  return turnOf(match, role) ?? sharersOf(match, role)[0] ?? ''
}
