import type { BySeat } from '#core/by-role.ts'
import type { Holder } from '#core/match/events.ts'
import type { Question } from '#core/quiz/question.ts'
import type { ClassSettings } from './class-settings.ts'
import type { Activity, QuizActivity, ScenarioActivity } from './settings.ts'
import type { ProjectorShows } from './view.ts'

/** A step of a session: of which activity, and which of its questions or rounds; both from 0. A chapter has one step. */
export interface Place {
  readonly activity: number
  readonly question: number
}

/** Two seats that are to play together. */
export type Couple = readonly [string, string]

/** A match of a round, and who plays it from the start. */
export interface Pair {
  readonly match: string
  /** `network` null: nobody plays it, it follows its script. */
  readonly holders: BySeat<Holder | null>
}

/** What a seat has got in a round. */
export interface SeatResult {
  readonly seat: string
  readonly points: number
  /** Decisions that were right at the first try, of so many. */
  readonly right: number
  readonly decisions: number
}

export interface Round {
  readonly place: Place
  readonly pairs: readonly Pair[]
  /** Null: not counted yet. */
  readonly results: readonly SeatResult[] | null
}

interface EverySession {
  /** Six characters: whoever has them may come in. */
  readonly code: string
  /** Draws the order of what is chosen from, and the pairs. Never leaves the server: with it, and the file, the key could be told. */
  readonly seed: string
  /** Of the teacher's plan; null: a quiz that anybody hosts. */
  readonly title: string | null
  readonly class: ClassSettings
  readonly activities: readonly Activity[]
  readonly locked: boolean
  readonly paused: boolean
  /** All rounds so far, in their order. */
  readonly rounds: readonly Round[]
  /** Pairs of the next round, as the teacher has set them. */
  readonly byHand: readonly Couple[]
  readonly shows: ProjectorShows
}

interface InLobby extends EverySession {
  readonly phase: 'lobby'
}

interface AtStep extends EverySession {
  readonly place: Place
  /** When the activity began, epoch milliseconds; null: not recorded. */
  readonly beganAt: number | null
}

/** A question is open, its time is over, it is closed, or the standings stand. */
export interface AtQuestion extends AtStep {
  readonly phase: 'question' | 'closing' | 'answer' | 'standings'
}

/** A round is played, or it is over and is talked about. */
export interface AtRound extends AtStep {
  readonly phase: 'playing' | 'debrief'
}

interface AtReading extends AtStep {
  readonly phase: 'reading'
}

interface EndedSession extends EverySession {
  readonly phase: 'ended'
  /** The last step; null: it ended in the lobby. */
  readonly place: Place | null
}

export type Session = InLobby | AtQuestion | AtRound | AtReading | EndedSession
/** One that has begun and is not over. */
export type GoingSession = AtQuestion | AtRound | AtReading

/** Where it is; null: nothing has begun yet. */
export function placeOf(session: Session): Place | null {
  return session.phase === 'lobby' ? null : session.place
}

export function activityAt({ activities }: Session, { activity }: Pick<Place, 'activity'>): Activity {
  const found = activities[activity]
  if (found === undefined) throw new RangeError(`no activity ${activity}`)
  return found
}

/** The activity at hand: in the lobby the first one. */
export function presentActivity(session: Session): Activity {
  return activityAt(session, placeOf(session) ?? { activity: 0 })
}

/** @throws {RangeError} where the place is none of a quiz. */
export function quizAt(session: Session, place: Place): QuizActivity {
  const activity = activityAt(session, place)
  if (activity.kind !== 'quiz') throw new RangeError(`activity ${place.activity} is no quiz`)
  return activity
}

/** @throws {RangeError} as {@link quizAt} */
export function scenarioAt(session: Session, place: Place): ScenarioActivity {
  const activity = activityAt(session, place)
  if (activity.kind !== 'scenario') throw new RangeError(`activity ${place.activity} is no scenario`)
  return activity
}

export function questionAt(session: Session, place: Place): Question {
  const found = quizAt(session, place).questions[place.question]
  if (found === undefined) throw new RangeError(`no question ${place.question}`)
  return found
}

/** The next question of the same quiz, else the next activity's first step; null: there is none. */
export function placeAfter(session: Session, { activity, question }: Place): Place | null {
  const present = activityAt(session, { activity })
  const isQuestionLeft = present.kind === 'quiz' && question + 1 < present.questions.length
  return isQuestionLeft ? { activity, question: question + 1 } : activityAfter(session, activity)
}

/** The first step of the next activity; null: there is none. */
function activityAfter(session: Session, activity: number): Place | null {
  return activity + 1 < session.activities.length ? { activity: activity + 1, question: 0 } : null
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.activity === b.activity && a.question === b.question
}

/** Whether the session is at a question, open or closed. */
export function isAtQuestion(session: Session): session is AtQuestion {
  return takesAnswers(session) || isClosed(session)
}

/** Whether answers are taken: also after the time, for those that are on their way. */
export function takesAnswers(session: Session): session is AtQuestion {
  return session.phase === 'question' || session.phase === 'closing'
}

/** Whether the question at hand is closed. */
export function isClosed(session: Session): session is AtQuestion {
  return session.phase === 'answer' || session.phase === 'standings'
}

/** The round at hand; null: none is played or talked about. */
export function presentRound(session: Session): Round | null {
  if (session.phase !== 'playing' && session.phase !== 'debrief') return null
  return session.rounds.at(-1) ?? null
}

/** The pair in which a seat plays, at an end or at the network; null: in none. */
export function pairOf({ pairs }: Pick<Round, 'pairs'>, seat: string): Pair | null {
  return pairs.find((pair) => seatsIn(pair).includes(seat)) ?? null
}

/** All persons of a pair. */
export function seatsIn({ holders }: Pair): string[] {
  return [holders.client, holders.server, holders.network].flatMap(personsIn)
}

function personsIn(holder: Holder | null): string[] {
  if (holder?.kind !== 'person') return []
  return holder.other === undefined ? [holder.seat] : [holder.seat, holder.other]
}

/** It is over, or in its last activity: then players say what they have learned. */
export function isNearItsEnd(session: Session): boolean {
  if (session.phase === 'ended') return true
  const place = placeOf(session)
  return place !== null && place.activity === session.activities.length - 1
}

/** The questions that are closed, whose answers count, in their order. */
export function closedPlaces(session: Session): Place[] {
  const until = placeOf(session)
  if (until === null) return []
  const open = takesAnswers(session) ? until : null
  return session.activities.flatMap((one, activity) =>
    one.kind === 'quiz' && activity <= until.activity
      ? one.questions.map((_, question) => ({ activity, question })).filter(isOver)
      : [],
  )

  function isOver(place: Place): boolean {
    if (until === null || (open !== null && isSamePlace(place, open))) return false
    return place.activity < until.activity || place.question <= until.question
  }
}
