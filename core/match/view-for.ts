import { ROLES, type Role, type SeatRole, byRole, partnerOf } from '#core/by-role.ts'
import { pointsAfter } from '#core/scoring/score.ts'
import { type Endpoint, runningTimers } from '#core/teardown/endpoint.ts'
import { REASONS } from '#core/teardown/rejection.ts'
import { LINES } from './line.ts'
import {
  type End,
  type Match,
  type RefusedMove,
  hasNetworkPlayer,
  isWaitingForPlayer,
  playsNow,
} from './match.ts'
import { type Level, STORY_LEVEL } from './move.ts'
import { networkResultOf } from './network-goal.ts'
import { becoming, currentEndpoint, positionOf } from './position.ts'
import { scoreOf } from './score-of.ts'
import { type Sharer, sharersOf, turnOf } from './shared-end.ts'
import type {
  Asked,
  MatchHead,
  MatchResult,
  MatchView,
  Numbers,
  Place,
  RefusalView,
  TimelineItem,
} from './view.ts'
import { ownWait } from './wait.ts'

/** What a role may know of a match: the only shape in which it leaves the server. */
export function viewFor(match: Match, role: Role, id: string, sharer: Sharer = 0): MatchView {
  return { ...headFor(match, role, id, sharer), timeline: timelineFor(match, role) }
}

/** Own lines while the match is played; everybody's when it is over. */
export function timelineFor(match: Match, role: Role): TimelineItem[] {
  if (match.phase !== 'ended') return ownLines(match, role)
  const { confidence } = match.setup
  return confidence === true
    ? match.timeline.map((item) => withoutPartnersConfidence(item, role))
    : [...match.timeline]
}

/** How many lines that is. */
export function lineCountFor({ phase, timeline }: Match, role: Role): number {
  if (phase === 'ended') return timeline.length
  return timeline.reduce((count, item) => (isOwn(item, role) ? count + 1 : count), 0)
}

function isOwn(item: TimelineItem, role: Role): boolean {
  return item.role === role && item.kind !== 'fate'
}

/** The whole list with nobody's confidence: for whoever sat at neither end. */
export function timelineForOthers({ timeline }: Match): TimelineItem[] {
  return timeline.map(withoutConfidence)
}

/** Numbered by what this end knows of: a number left out would tell of a segment that has not come. */
function ownLines({ timeline }: Match, role: Role): TimelineItem[] {
  const numbers = new Map<number, number>()
  const numberOf = (flight: number): number => {
    const known = numbers.get(flight) ?? numbers.size + 1
    numbers.set(flight, known)
    return known
  }
  return timeline
    .filter((item) => isOwn(item, role))
    .map((item) => ('flight' in item ? { ...item, flight: numberOf(item.flight) } : item))
}

/** How sure somebody was is theirs, also when everything else is everybody's. */
function withoutPartnersConfidence(item: TimelineItem, role: Role): TimelineItem {
  return item.role === role ? item : withoutConfidence(item)
}

function withoutConfidence(item: TimelineItem): TimelineItem {
  if (!('confidence' in item)) return item
  const { confidence: _, ...rest } = item
  return rest
}

/** The view without its growing list. `sharer`: where two share an end, which of them looks. */
export function headFor(match: Match, role: Role, id: string, sharer: Sharer = 0): MatchHead {
  const end = match.ends[role]
  const known = knownEndpoint(end)
  const { level, scenario, waits = 'none', confidence = false, guided = false } = match.setup
  return {
    match: id,
    scenario,
    level,
    role,
    phase: match.phase,
    paused: match.pausedAt !== null,
    now: knownTime(match, role),
    asksLength: asksLength(match),
    state: known.state,
    becoming: level === 3 ? null : becoming(end),
    numbers: numbersOf(level <= 1 ? currentEndpoint(end) : known),
    filled: level <= 1 && end.open.length > 0 ? filledIn(end) : null,
    asked: match.phase === 'playing' ? asked(match, role) : null,
    given:
      match.phase === 'playing' && end.refused?.depth === 3 ? refusalView(match, role, end.refused) : null,
    timers: knownTimers(match, role),
    wait: waitView(match, role),
    skips: match.skips[role],
    waits,
    confidence,
    guided,
    turn: turnFor(match, role, sharer),
    network: hasNetworkPlayer(match.setup) ? place(match, 'network') : null,
    you: ownPlace(match, role, sharer),
    partner: place(match, partnerOf(role)),
    score: end.score,
    result: resultOf(match),
  }
}

/** The time of the player's own last line: the other end's would tell what has happened there. */
function knownTime(match: Match, role: Role): number {
  if (match.phase === 'ended') return match.now
  return match.timeline.findLast((item) => item.role === role)?.at ?? 0
}

/** What the player knows of their own end: as it was before the oldest question that is open. */
function knownEndpoint(end: End): Endpoint {
  return end.naming?.before ?? end.settled
}

/** What a timer tells must be known already: that of a state which is asked would say its name. */
function knownTimers(match: Match, role: Role): MatchHead['timers'] {
  if (match.phase !== 'playing') return []
  const known = runningTimers(knownEndpoint(match.ends[role]))
  return match.timers
    .filter((one) => one.role === role && known.includes(one.timer))
    .map(({ timer, from, at }) => ({ timer, from, until: at }))
}

function waitView(match: Match, role: Role): MatchHead['wait'] {
  const wait = ownWait(match, role)
  if (wait === null || match.phase !== 'playing' || match.pausedAt !== null) return null
  const { timer, from, until, pauseMs } = wait
  return { timer, from, until, pauseMs }
}

function numbersOf({ sndUna, sndNxt, rcvNxt }: Endpoint): Numbers {
  return { sndUna, sndNxt, rcvNxt }
}

function filledIn(end: End): MatchHead['filled'] {
  const { sndNxt, rcvNxt } = currentEndpoint(end)
  const segment = positionOf(end).legal[0]?.segment ?? null
  return { seq: segment?.seq ?? sndNxt, ack: segment?.ack ?? rcvNxt, length: segment?.length ?? 0 }
}

/** Whether any segment here carries octets: then their number is part of each move, or it would tell where. */
function asksLength({ setup }: Match): boolean {
  const { applications, starts } = setup.plan
  const writes = ROLES.some((role) =>
    applications[role].some(({ call }) => 'octets' in call && call.kind !== 'read'),
  )
  return writes || ROLES.some((role) => (starts[role].unsent ?? 0) > 0)
}

function asked(match: Match, role: Role): Asked | null {
  const { setup } = match
  const end = match.ends[role]
  if (!isWaitingForPlayer(end)) return null
  const refused = end.refused
  return {
    stimulus: end.number,
    stimuli: end.naming === null ? end.open : [],
    asks: asksOf(setup.level, end),
    lines: setup.level === STORY_LEVEL && end.line === null ? (setup.lines ?? LINES) : [],
    line: end.line,
    worth: pointsAfter(end.refusals),
    refusal: refused !== null && refused.depth < 3 ? viewOfRefusal(end, refused, null) : null,
    hinted: end.hinted || setup.guided === true,
    limitMs: limitOf(match, role),
  }
}

/** The time stands still while the match does; the computer has none. */
export function limitOf(match: Match, role: Role): number | null {
  const runs = match.pausedAt === null && playsNow(match, role) === 'person'
  return runs ? (match.setup.limits?.[role] ?? null) : null
}

function asksOf(level: Level, end: End): Asked['asks'] {
  if (end.naming !== null) return 'state'
  return level === STORY_LEVEL && end.line === null ? 'line' : 'move'
}

function viewOfRefusal(
  end: End,
  { move, reason, depth }: RefusedMove,
  answer: RefusalView['answer'],
): RefusalView {
  const { verdict, pointsAt, clause } = REASONS[reason]
  return { reason, verdict, depth, pointsAt, clause, move, state: knownEndpoint(end).state, answer }
}

/** The refusal that brought the answer, with the answer. */
function refusalView(match: Match, role: Role, refused: RefusedMove): RefusalView {
  const answered = match.timeline.findLast((item) => item.kind === 'accepted' && item.role === role)
  const segment = answered?.kind === 'accepted' ? answered.segment : null
  const state = match.setup.level === 3 ? knownEndpoint(match.ends[role]).state : null
  const said = match.timeline.findLast((item) => item.kind === 'line' && item.role === role)
  const line = said?.kind === 'line' ? said.line : null
  return viewOfRefusal(match.ends[role], refused, { segment, state, line })
}

export function place(match: Match, role: SeatRole): Place {
  const holder = match.holders[role]
  const lent = match.lent[role]
  if (holder?.kind !== 'person') return { kind: holder?.kind ?? 'nobody', seat: null, lent }
  const { kind, seat, other } = holder
  return { kind, seat, lent, ...(other === undefined ? {} : { other }) }
}

/** Of two who share an end each is the first to themselves. */
function ownPlace(match: Match, role: Role, sharer: Sharer): Place {
  const shown = place(match, role)
  const { seat, other } = shown
  return sharer === 0 || other === undefined || seat === null ? shown : { ...shown, seat: other, other: seat }
}

function turnFor(match: Match, role: Role, sharer: Sharer): MatchHead['turn'] {
  const seats = sharersOf(match, role)
  const [own, other] = [seats[sharer], seats[1 - sharer]]
  if (own === undefined || other === undefined) return null
  return { mine: turnOf(match, role) === own, other }
}

export function resultOf(match: Match): MatchResult | null {
  if (match.ending === null) return null
  return {
    network: networkResultOf(match),
    ending: match.ending.ending,
    scores: byRole((role) => scoreOf(match, role)),
    mark: markOf(match),
    // A clock may be set back while a match is played.
    elapsedMs: Math.max(0, match.ending.wallMs - (match.startedAt ?? match.ending.wallMs) - match.pausedMs),
  }
}

/** The pair's own mark; a seat that was left after a refusal counts as an answer that was given. */
function markOf(match: Match): MatchResult['mark'] {
  const ends = ROLES.map((role) => match.ends[role])
  if (ends.some(({ given }) => given > 0)) return 'aided'
  const isReset = match.timeline.some((item) => item.kind === 'sent' && item.segment.rst)
  const bothClosed = match.ending?.ending === 'both-closed'
  return bothClosed && !isReset && ends.every(({ settled }) => settled.told === null) ? 'clean' : 'unaided'
}
