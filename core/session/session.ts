import type { Question } from '#core/quiz/question.ts'
import type { Activity } from './settings.ts'

/** A question of a session: of which activity, and which of its questions; both from 0. */
export interface Place {
  readonly activity: number
  readonly question: number
}

interface EverySession {
  /** Six characters: whoever has them may come in. */
  readonly code: string
  /** Draws the order of what is chosen from. Never leaves the server: with it, and the file, the key could be told. */
  readonly seed: string
  readonly activities: readonly Activity[]
  readonly locked: boolean
}

/** A session that has come to a question: it is open, its time is over, it is closed, or the standings stand. */
export interface AtQuestion extends EverySession {
  readonly phase: 'question' | 'closing' | 'answer' | 'standings'
  readonly place: Place
}

interface InLobby extends EverySession {
  readonly phase: 'lobby'
}

interface EndedSession extends EverySession {
  readonly phase: 'ended'
  /** The last question that was asked; null: it ended in the lobby. */
  readonly place: Place | null
}

export type Session = InLobby | AtQuestion | EndedSession

/** Where it is; null: no question was asked yet. */
export function placeOf(session: Session): Place | null {
  return session.phase === 'lobby' ? null : session.place
}

export function activityAt({ activities }: Session, { activity }: Place): Activity {
  const found = activities[activity]
  if (found === undefined) throw new RangeError(`no activity ${activity}`)
  return found
}

/** The activity at hand: in the lobby the first one. */
export function presentActivity(session: Session): Activity {
  return activityAt(session, placeOf(session) ?? { activity: 0, question: 0 })
}

export function questionAt(session: Session, place: Place): Question {
  const found = activityAt(session, place).questions[place.question]
  if (found === undefined) throw new RangeError(`no question ${place.question}`)
  return found
}

/** The next question, also that of the next activity; null: there is none. */
export function placeAfter(session: Session, { activity, question }: Place): Place | null {
  const { questions } = activityAt(session, { activity, question })
  if (question + 1 < questions.length) return { activity, question: question + 1 }
  return activity + 1 < session.activities.length ? { activity: activity + 1, question: 0 } : null
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.activity === b.activity && a.question === b.question
}

/** Whether answers are taken: also after the time, for those that are on their way. */
export function takesAnswers(session: Session): session is AtQuestion {
  return session.phase === 'question' || session.phase === 'closing'
}

/** The questions that are closed, whose answers count, in their order. */
export function closedPlaces(session: Session): Place[] {
  const until = placeOf(session)
  if (until === null) return []
  const all = session.activities.flatMap(({ questions }, activity) =>
    questions.map((_, question) => ({ activity, question })),
  )
  const last = all.findIndex((place) => isSamePlace(place, until))
  return all.slice(0, takesAnswers(session) ? last : last + 1)
}
