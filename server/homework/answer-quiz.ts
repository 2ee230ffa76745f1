import { z } from 'zod'
import { answer } from '#core/contract/answer.ts'
import { commandId } from '#core/contract/ids.ts'
import { isTold } from '#core/homework/told.ts'
import { fits, gradeAnswer } from '#core/quiz/grade.ts'
import { MOST_QUESTIONS } from '#core/session/settings.ts'
import { type HomeworkRefused, type StudentDeps, isAttemptId, refused } from './homework.ts'
import type { HomeworkQuestionView } from './homework-view.ts'
import { isOverAt, verdictOf } from './read-quiz.ts'
import type { QuizVerdict, StoredQuiz, StudentSeated } from './ports.ts'

const quizAnswer = z.strictObject({
  /** Its place in the attempt, from 0. */
  question: z
    .int()
    .min(0)
    .max(MOST_QUESTIONS - 1),
  commandId,
  answer,
})

export type QuizAnswered =
  | {
      readonly ok: true
      /** Null: it is not told yet. */
      readonly verdict: HomeworkQuestionView['verdict']
      /** It was the last one. */
      readonly isFinished: boolean
    }
  | HomeworkRefused

/** Judged here, stored by the database, which alone knows whether it is still taken. @throws {NotStored} */
export async function answerQuiz(
  deps: StudentDeps,
  { student }: StudentSeated,
  attempt: string,
  given: unknown,
): Promise<QuizAnswered> {
  const read = quizAnswer.safeParse(given)
  const quiz = isAttemptId(attempt) ? await deps.homework.work.quiz(student, attempt) : null
  if (quiz === null) return refused('no-such-attempt')
  const question = read.success ? quiz.questions[read.data.question] : undefined
  if (!read.success || question === undefined) return refused('does-not-fit')
  const said = read.data
  if (!fits(question, said.answer)) return refused('does-not-fit')
  const stored = await deps.homework.work.answer({
    attempt,
    student,
    question: said.question,
    commandId: said.commandId,
    questionId: question.id,
    skill: question.skills[0] ?? null,
    answer: said.answer,
    isRight: gradeAnswer(question, said.answer).right,
  })
  if (stored !== 'stored') return refused(refusalOf(stored))
  return answered(deps, student, attempt, said.question)
}

/** As it stands now: what was sent again is told what was stored first. */
async function answered(
  { homework }: StudentDeps,
  student: string,
  attempt: string,
  question: number,
): Promise<QuizAnswered> {
  const quiz = await homework.work.quiz(student, attempt)
  if (quiz === null) return refused('no-such-attempt')
  const isFinished = isOverAt(quiz)
  const tells = isTold(quiz.assignment, isFinished, quiz.now)
  return { ok: true, isFinished, verdict: tells ? givenVerdict(quiz, question) : null }
}

function givenVerdict({ questions, given }: StoredQuiz, index: number): HomeworkQuestionView['verdict'] {
  const question = questions[index]
  const own = given.get(index)
  return question === undefined || own === undefined ? null : verdictOf(question, own.answer)
}

export function refusalOf(verdict: Exclude<QuizVerdict, 'stored'>): HomeworkRefused['why'] {
  return verdict === 'gone' ? 'no-such-attempt' : verdict
}
