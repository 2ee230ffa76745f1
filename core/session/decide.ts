import type { Act } from './acts.ts'
import { act, closeAtOnce, goOn, isPrediction, showsStandings } from './act.ts'
import type { ClassSettings } from './class-settings.ts'
import type { SessionEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { type PresentPlayer, pairWithComputer } from './pair-up.ts'
import {
  type Couple,
  type GoingSession,
  type Place,
  type SeatResult,
  type Session,
  isSamePlace,
  pairOf,
  presentRound,
  takesAnswers,
} from './session.ts'
import type { Activity, QuizActivity } from './settings.ts'
import type { ProjectorShows, SessionPhase } from './view.ts'

/** How things stand outside of the log when something may begin. */
export interface Present {
  /** Epoch milliseconds. */
  readonly wallMs: number
  /** Who is there, for the pairs of a round. */
  readonly players: readonly PresentPlayer[]
  /** For the matches of a round: new ones, one for each player at least. */
  readonly matchIds: readonly string[]
}

export type SessionCommand =
  | {
      readonly type: 'create'
      readonly code: string
      readonly seed: string
      readonly title: string | null
      readonly class: ClassSettings
      readonly activities: readonly Activity[]
    }
  | { readonly type: 'act'; readonly act: Act; readonly present: Present }
  /** A phase has lasted as long as it should; of another phase or step it says nothing. */
  | {
      readonly type: 'pass-time'
      readonly phase: SessionPhase
      readonly place: Place | null
      readonly present: Present
    }
  /** All players that are there have answered, or all matches of the round are over. */
  | { readonly type: 'all-done'; readonly place: Place }
  /** Who came while a round is played. `open`: its matches that are not over. */
  | {
      readonly type: 'come-late'
      readonly seat: string
      readonly matchId: string
      readonly open: readonly string[]
    }
  /** What a round has come to, once its matches stand still. */
  | { readonly type: 'score-round'; readonly place: Place; readonly results: readonly SeatResult[] }
  /** The class is asked what comes next in a match of the round. */
  | { readonly type: 'predict'; readonly activity: QuizActivity; readonly wallMs: number }
  | { readonly type: 'set-pairs'; readonly pairs: readonly Couple[] }
  | { readonly type: 'show'; readonly shows: ProjectorShows }

export type Refusal = 'session-exists' | 'session-over' | 'not-now'

export type Decision =
  | { readonly events: readonly SessionEvent[]; readonly session: Session }
  | { readonly refusal: Refusal }

export type Outcome = readonly SessionEvent[] | Refusal

/** What a command leads to. It is told no time: what is due comes as a command of its own. */
export function decide(session: Session | null, command: SessionCommand): Decision {
  const events = eventsOf(session, command)
  if (typeof events === 'string') return { refusal: events }
  const after = events.reduce<Session | null>(evolve, session)
  if (after === null) throw new TypeError('a session of no events')
  return { events, session: after }
}

function eventsOf(session: Session | null, command: SessionCommand): Outcome {
  if (command.type === 'create') return session === null ? create(command) : 'session-exists'
  if (session === null) return 'not-now'
  if (session.phase === 'ended') return whenOver(session, command)
  switch (command.type) {
    case 'act':
      return act(session, command.act, command.present)
    case 'pass-time':
      return passTime(session, command)
    case 'all-done':
      return allDone(session, command.place)
    case 'come-late':
      return comeLate(session, command)
    case 'score-round':
      return scoreRound(session, command)
    case 'predict':
      return predict(session, command)
    case 'set-pairs':
      return [{ type: 'pairs-set', pairs: onlyOnce(command.pairs) }]
    case 'show':
      return [{ type: 'projector-set', shows: command.shows }]
  }
}

type CommandOf<T extends SessionCommand['type']> = Extract<SessionCommand, { type: T }>

function create(command: CommandOf<'create'>): Outcome {
  return [{ ...command, type: 'session-created' }]
}

/** The last round is counted, and the replays of it are looked at, also when all is over. */
function whenOver(session: Session, command: SessionCommand): Outcome {
  if (command.type === 'score-round') return scoreRound(session, command)
  return command.type === 'show' ? [{ type: 'projector-set', shows: command.shows }] : 'session-over'
}

function passTime(session: Session, { phase, place, present }: CommandOf<'pass-time'>): Outcome {
  if (session.phase !== phase || session.paused) return 'not-now'
  if (session.phase === 'ended') return 'session-over'
  if (session.phase === 'lobby') return act(session, 'start', present)
  return place !== null && isSamePlace(session.place, place) ? byItself(session, present) : 'not-now'
}

function byItself(session: GoingSession, present: Present): Outcome {
  switch (session.phase) {
    case 'question':
      return [{ type: 'question-closing', ...session.place }]
    case 'closing':
    case 'playing':
      return closeAtOnce(session)
    case 'answer':
      return showsStandings(session) ? [{ type: 'standings-shown' }] : goOn(session, present)
    case 'standings':
    case 'debrief':
    case 'reading':
      return goOn(session, present)
  }
}

function allDone(session: Session, place: Place): Outcome {
  const isOpen = takesAnswers(session) || session.phase === 'playing'
  return isOpen && isSamePlace(session.place, place) ? closeAtOnce(session) : 'not-now'
}

/** To the network of a pair whose match is not over, where it is free; else with the computer. */
function comeLate(session: Session, { seat, matchId, open }: CommandOf<'come-late'>): Outcome {
  const round = presentRound(session)
  if (session.phase !== 'playing' || round === null || pairOf(round, seat) !== null) return 'not-now'
  const free = round.pairs.find(
    ({ match, holders }) => holders.network?.kind === 'computer' && open.includes(match),
  )
  if (free !== undefined) return [{ type: 'network-taken', match: free.match, seat }]
  return [{ type: 'pair-added', pair: pairWithComputer(session, session.place, seat, matchId) }]
}

function scoreRound(session: Session, { place, results }: CommandOf<'score-round'>): Outcome {
  const round = session.rounds.find((one) => isSamePlace(one.place, place))
  const isOver = session.phase !== 'playing' || !isSamePlace(session.place, place)
  if (round === undefined || round.results !== null || !isOver) return 'not-now'
  return [{ type: 'round-scored', ...place, results }]
}

/** While a round is talked about, and after the answer of another prediction. */
function predict(session: Session, { activity, wallMs }: CommandOf<'predict'>): Outcome {
  const isTalk = session.phase === 'debrief' || isPrediction(session)
  if (!isTalk || session.paused) return 'not-now'
  const at = session.place.activity + 1
  return [
    { type: 'activity-inserted', at, activity },
    { type: 'question-opened', activity: at, question: 0, wallMs },
  ]
}

/** A seat that is named twice is in the first pair alone. */
function onlyOnce(pairs: readonly Couple[]): Couple[] {
  const seen = new Set<string>()
  return pairs.filter(([a, b]) => {
    if (a === b || seen.has(a) || seen.has(b)) return false
    seen.add(a).add(b)
    return true
  })
}
