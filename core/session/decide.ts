import type { SessionEvent } from './events.ts'
import { evolve } from './evolve.ts'
import {
  type AtQuestion,
  type Place,
  type Session,
  activityAt,
  isSamePlace,
  placeAfter,
  takesAnswers,
} from './session.ts'
import type { Activity } from './settings.ts'
import type { SessionPhase } from './view.ts'

/** What a host has the session do. */
export type Act = 'start' | 'close' | 'next' | 'standings' | 'end' | 'lock' | 'unlock'

export type SessionCommand =
  | {
      readonly type: 'create'
      readonly code: string
      readonly seed: string
      readonly activities: readonly Activity[]
    }
  | { readonly type: 'act'; readonly act: Act }
  /** A phase has lasted as long as it should; of another phase or question it says nothing. */
  | { readonly type: 'pass-time'; readonly phase: SessionPhase; readonly place: Place | null }
  /** All players that are there have answered. */
  | { readonly type: 'all-answered'; readonly place: Place }

export type Refusal = 'session-exists' | 'session-over' | 'not-now'

export type Decision =
  | { readonly events: readonly SessionEvent[]; readonly session: Session }
  | { readonly refusal: Refusal }

/** What a command leads to. It is told no time: what is due comes as a command of its own. */
export function decide(session: Session | null, command: SessionCommand): Decision {
  const events = eventsOf(session, command)
  if (typeof events === 'string') return { refusal: events }
  const after = events.reduce<Session | null>(evolve, session)
  if (after === null) throw new TypeError('a session of no events')
  return { events, session: after }
}

type Outcome = readonly SessionEvent[] | Refusal

function eventsOf(session: Session | null, command: SessionCommand): Outcome {
  if (command.type === 'create') return session === null ? create(command) : 'session-exists'
  if (session === null) return 'not-now'
  if (session.phase === 'ended') return 'session-over'
  switch (command.type) {
    case 'act':
      return act(session, command.act)
    case 'pass-time':
      return passTime(session, command.phase, command.place)
    case 'all-answered':
      return takesAnswers(session) && isSamePlace(session.place, command.place)
        ? [closed(session.place)]
        : 'not-now'
  }
}

function create({ code, seed, activities }: Extract<SessionCommand, { type: 'create' }>): Outcome {
  return [{ type: 'session-created', code, seed, activities }]
}

function act(session: Session, wanted: Act): Outcome {
  switch (wanted) {
    case 'start':
      return session.phase === 'lobby' ? [opened({ activity: 0, question: 0 })] : 'not-now'
    case 'close':
      return session.phase === 'question' ? [closing(session.place)] : 'not-now'
    case 'next':
      return isClosed(session) ? goOn(session) : 'not-now'
    case 'standings':
      return isClosed(session) ? standings(session) : 'not-now'
    case 'end':
      return end(session)
    case 'lock':
      return session.locked ? 'not-now' : [{ type: 'session-locked' }]
    case 'unlock':
      return session.locked ? [{ type: 'session-unlocked' }] : 'not-now'
  }
}

function passTime(session: Session, phase: SessionPhase, place: Place | null): Outcome {
  if (session.phase !== phase) return 'not-now'
  switch (session.phase) {
    case 'lobby':
      return act(session, 'start')
    case 'ended':
      return 'session-over'
    case 'question':
    case 'closing':
    case 'answer':
    case 'standings':
      return place !== null && isSamePlace(session.place, place) ? byItself(session) : 'not-now'
  }
}

function byItself(session: AtQuestion): Outcome {
  switch (session.phase) {
    case 'question':
      return [closing(session.place)]
    case 'closing':
      return [closed(session.place)]
    case 'answer':
      return showsStandings(session) ? [{ type: 'standings-shown' }] : goOn(session)
    case 'standings':
      return goOn(session)
  }
}

function isClosed(session: Session): session is AtQuestion {
  return session.phase === 'answer' || session.phase === 'standings'
}

/** After the last question the final standings come at once: the same twice would say nothing. */
function showsStandings(session: AtQuestion): boolean {
  return standings(session) !== 'not-now' && placeAfter(session, session.place) !== null
}

/** Where they are shown at the end only, or to nobody, there is nothing to come to. */
function standings(session: AtQuestion): Outcome {
  const { settings } = activityAt(session, session.place)
  const isWanted = settings.standings === 'each' && session.phase === 'answer'
  return isWanted ? [{ type: 'standings-shown' }] : 'not-now'
}

function goOn(session: AtQuestion): Outcome {
  const next = placeAfter(session, session.place)
  return next === null ? [{ type: 'session-ended' }] : [opened(next)]
}

/** An open question is closed first, for its answers count. */
function end(session: Session): Outcome {
  const ended: SessionEvent = { type: 'session-ended' }
  return takesAnswers(session) ? [closed(session.place), ended] : [ended]
}

function opened({ activity, question }: Place): SessionEvent {
  return { type: 'question-opened', activity, question }
}

function closing({ activity, question }: Place): SessionEvent {
  return { type: 'question-closing', activity, question }
}

function closed({ activity, question }: Place): SessionEvent {
  return { type: 'question-closed', activity, question }
}
