import type { SessionEvent } from './events.ts'
import {
  type AtQuestion,
  type AtRound,
  type Pair,
  type Place,
  type Round,
  type Session,
  isSamePlace,
  placeOf,
} from './session.ts'
import type { Activity } from './settings.ts'

/** The session after one more event. Events come from `decide` alone: what they say is not asked again. */
export function evolve(session: Session | null, event: SessionEvent): Session {
  if (event.type === 'session-created') return created(event)
  if (session === null) throw new TypeError(`${event.type} before the session was created`)
  switch (event.type) {
    case 'question-opened':
      return begin(session, 'question', event, event.wallMs)
    case 'question-closing':
      return at('closing', session, event)
    case 'question-closed':
      return at('answer', session, event)
    case 'standings-shown':
      return at('standings', session, placeOf(session) ?? { activity: 0, question: 0 })
    case 'round-opened':
      return openRound(session, event)
    case 'pair-added':
      return withPairs(session, (pairs) => [...pairs, event.pair])
    case 'network-taken':
      return withPairs(session, (pairs) => pairs.map((pair) => takeNetwork(pair, event)))
    case 'round-closed':
      return at('debrief', session, event)
    case 'round-scored':
      return { ...session, rounds: session.rounds.map((round) => scored(round, event)) }
    case 'reading-opened':
      return begin(session, 'reading', event, event.wallMs)
    case 'activity-inserted':
      return { ...session, activities: inserted(session.activities, event) }
    case 'pairs-set':
      return { ...session, byHand: event.pairs }
    case 'projector-set':
      return { ...session, shows: event.shows }
    case 'time-added':
      return session
    case 'session-paused':
      return { ...session, paused: true }
    case 'session-resumed':
      return { ...session, paused: false }
    case 'session-locked':
      return { ...session, locked: true }
    case 'session-unlocked':
      return { ...session, locked: false }
    case 'session-ended':
      return { ...session, phase: 'ended', paused: false, place: placeOf(session) }
  }
}

type EventOf<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>

function created({ code, seed, title, class: settings, activities }: EventOf<'session-created'>): Session {
  const shows = { kind: 'auto' } as const
  const open = { locked: false, paused: false, rounds: [], byHand: [], shows }
  return { phase: 'lobby', code, seed, title, class: settings, activities, ...open }
}

/** What was large on the projector belonged to the step before. */
function begin(
  session: Session,
  phase: 'question' | 'playing' | 'reading',
  { activity, question }: Place,
  wallMs: number | null,
): Session {
  const isSame = placeOf(session)?.activity === activity && 'beganAt' in session
  const beganAt = isSame ? session.beganAt : wallMs
  return { ...session, phase, place: { activity, question }, beganAt, shows: { kind: 'auto' } }
}

function at(phase: AtQuestion['phase'] | AtRound['phase'], session: Session, place: Place): Session {
  const { activity, question } = place
  const beganAt = 'beganAt' in session ? session.beganAt : null
  return { ...session, phase, place: { activity, question }, beganAt }
}

/** Pairs that were set by hand were for this round. */
function openRound(session: Session, event: EventOf<'round-opened'>): Session {
  const { activity, question, pairs, wallMs } = event
  const round = { place: { activity, question }, pairs, results: null }
  const rounds = [...session.rounds, round]
  return begin({ ...session, rounds, byHand: [] }, 'playing', event, wallMs)
}

function withPairs(session: Session, change: (pairs: readonly Pair[]) => readonly Pair[]): Session {
  const last = session.rounds.at(-1)
  if (last === undefined) return session
  return { ...session, rounds: [...session.rounds.slice(0, -1), { ...last, pairs: change(last.pairs) }] }
}

function takeNetwork(pair: Pair, { match, seat }: EventOf<'network-taken'>): Pair {
  if (pair.match !== match) return pair
  return { ...pair, holders: { ...pair.holders, network: { kind: 'person', seat } } }
}

function scored(round: Round, { activity, question, results }: EventOf<'round-scored'>): Round {
  return isSamePlace(round.place, { activity, question }) ? { ...round, results } : round
}

function inserted(
  activities: readonly Activity[],
  { at, activity }: EventOf<'activity-inserted'>,
): Activity[] {
  return [...activities.slice(0, at), activity, ...activities.slice(at)]
}

export function replay(events: readonly SessionEvent[]): Session | null {
  return events.reduce<Session | null>(evolve, null)
}
