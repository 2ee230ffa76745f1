import type { DoorCode } from '#core/contract/door-codes.ts'
import type { Payload } from '#core/contract/wire.ts'
import type { Answer } from '#core/quiz/answer.ts'
import { fits, gradeAnswer } from '#core/quiz/grade.ts'
import { type Place, type Session, isAtQuestion, placeOf, quizAt } from '#core/session/session.ts'
import type { AnswerVerdict, SessionAnswers } from './ports.ts'
import type { SessionNow, Sessions } from './sessions.ts'

export interface AnswerDeps {
  readonly sessions: Sessions
  readonly answers: SessionAnswers
}

const DOOR_OF: Readonly<Record<AnswerVerdict, DoorCode | null>> = {
  stored: null,
  again: null,
  'already-answered': 'already-answered',
  'not-open': 'not-open',
  'not-in-session': 'not-in-session',
  paused: 'paused',
}

export interface Submitted {
  /** Null: it counts. */
  readonly code: DoorCode | null
  readonly now: SessionNow | null
  /** Stored by this command, now or when it was sent before. */
  readonly answer: Answer
}

/**
 * An answer is judged here and stored by the database, which alone knows whether the question is still open: what this
 * process remembers of the session only says what was asked. @throws {NotStored}
 */
export async function submitAnswer(
  { sessions, answers }: AnswerDeps,
  seat: string,
  { session, command, question: index, answer }: Payload<'answer:submit'>,
): Promise<Submitted> {
  const now = await sessionAt(sessions, session, index)
  const place = now && placeIn(now.session, index)
  if (now === null || place === null) return { code: now ? 'not-open' : 'no-such-session', now, answer }
  const question = quizAt(now.session, place).questions[index]
  if (question === undefined) return { code: 'not-open', now, answer }
  if (!fits(question, answer)) return { code: 'malformed', now, answer }
  const isRight = gradeAnswer(question, answer).right
  const verdict = await answers.add({ session, ...place, seat, commandId: command, answer, isRight })
  return { code: DOOR_OF[verdict], now, answer }
}

/** Another process may have opened a question that this one does not know of yet. */
async function sessionAt(sessions: Sessions, id: string, question: number): Promise<SessionNow | null> {
  const now = await sessions.get(id)
  const isKnown = now !== null && placeOf(now.session)?.question === question
  return isKnown ? now : sessions.look(id)
}

/** Of the activity at hand. Of what is not asked yet nothing is said, not even what would fit. */
function placeIn(session: Session, question: number): Place | null {
  const at = placeOf(session)
  if (at === null) return null
  if (isAtQuestion(session)) return question > at.question ? null : { activity: at.activity, question }
  // Sent again after the quiz: what was stored then is found, and nothing else is taken.
  const activity = session.activities.findLastIndex(
    (one, index) => one.kind === 'quiz' && index <= at.activity,
  )
  return activity < 0 ? null : { activity, question }
}
