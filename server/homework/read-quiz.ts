import { phaseAt } from '#core/homework/assignment.ts'
import { attemptAt } from '#core/homework/attempt-result.ts'
import { isTold, toldAtOf } from '#core/homework/told.ts'
import type { Answer } from '#core/quiz/answer.ts'
import { askQuestion } from '#core/quiz/ask.ts'
import { gradeAnswer, keyOf } from '#core/quiz/grade.ts'
import type { Question } from '#core/quiz/question.ts'
import { type StudentDeps, isAttemptId } from './homework.ts'
import type { HomeworkQuestionView, HomeworkQuizView } from './homework-view.ts'
import type { StoredQuiz, StudentSeated } from './ports.ts'

/** Null: there is none, or it is another student's. @throws {NotStored} */
export async function readQuiz(
  { homework }: Pick<StudentDeps, 'homework'>,
  { student, isArchived }: StudentSeated,
  attempt: string,
): Promise<HomeworkQuizView | null> {
  const quiz = isAttemptId(attempt) ? await homework.work.quiz(student, attempt) : null
  return quiz && viewOf(quiz, isArchived)
}

function viewOf(quiz: StoredQuiz, isArchived: boolean): HomeworkQuizView {
  const { assignment, row, now } = quiz
  const isFinished = isOverAt(quiz)
  const tells = isTold(assignment, isFinished, now)
  const phase = phaseAt(assignment, now)
  const { code, feedback } = assignment
  const waits = feedback === 'after-due' && now <= toldAtOf(assignment)
  return {
    attempt: row.id,
    code,
    activity: row.activity,
    title: assignment.activities[row.activity]?.title ?? '',
    nth: row.nth,
    questions: quiz.questions.map((_, index) => questionView(quiz, index, tells)),
    isFinished,
    isOpen: !isFinished && !isArchived && (phase === 'open' || phase === 'late'),
    feedback,
    toldAt: waits ? toldAtOf(assignment) : null,
    right: tells ? (row.quiz?.right ?? 0) : null,
  }
}

/** Whether nothing is taken any more: handed in, or past the end. */
export function isOverAt({ row, assignment, now }: StoredQuiz): boolean {
  return attemptAt(row, assignment, now).finishedAt !== null
}

function questionView(
  { questions, given, assignment, row }: StoredQuiz,
  index: number,
  tells: boolean,
): HomeworkQuestionView {
  // oxlint-disable-next-line typescript/no-non-null-assertion -- the index is one of this list's
  const question = questions[index]!
  const own = given.get(index)?.answer ?? null
  // Choices were put in their order when the attempt was begun; this one keeps that no order tells a key.
  const asked = askQuestion(question, assignment.shuffle ? row.id : assignment.id)
  return { asked, given: own, verdict: tells && own !== null ? verdictOf(question, own) : null }
}

/** What is told of a question that was answered. */
export function verdictOf(question: Question, given: Answer): NonNullable<HomeworkQuestionView['verdict']> {
  const { explanation, references } = question
  return { grade: gradeAnswer(question, given), closed: { key: keyOf(question), explanation, references } }
}
