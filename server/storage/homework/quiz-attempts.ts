import type { Answer } from '#core/quiz/answer.ts'
import type { Question } from '#core/quiz/question.ts'
import type { NewQuizAnswer, QuizVerdict, StoredQuiz } from '#server/homework/ports.ts'
import { Prisma, type PrismaClient } from '../generated/client.ts'
import { ASSIGNMENT, type AssignmentRow, ENDS, asAssignment } from './assignment-row.ts'
import { attemptRows } from './attempt-rows.ts'

/** Milliseconds that one answer has taken at most: who goes away for the night does not think all night. */
const LONGEST_THOUGHT = 10 * 60_000

/** Null: there is none, or it is another student's. */
export async function readQuiz(
  prisma: PrismaClient,
  student: string,
  attempt: string,
): Promise<StoredQuiz | null> {
  const which = Prisma.sql`attempts.id = ${attempt} AND attempts.student = ${student} AND questions IS NOT NULL`
  const [[row], [kept], given] = await prisma.$transaction([
    prisma.$queryRaw<AssignmentRow[]>`
      SELECT ${ASSIGNMENT} FROM assignments WHERE id = (SELECT assignment FROM attempts WHERE ${which})`,
    prisma.$queryRaw<{ questions: readonly Question[] }[]>`SELECT questions FROM attempts WHERE ${which}`,
    prisma.attemptAnswer.findMany({ where: { attempt } }),
  ])
  const [sums] = await attemptRows(prisma, which)
  if (row === undefined || kept === undefined || sums === undefined) return null
  const answers = given.map((one) => {
    return [one.question, { answer: one.answer as unknown as Answer, commandId: one.commandId }] as const
  })
  // Written by this program from questions that were checked, and read whole.
  return { ...asAssignment(row), row: sums, questions: kept.questions, given: new Map(answers) }
}

/** In turn by attempt; the last one finishes it. */
export async function addQuizAnswer(prisma: PrismaClient, row: NewQuizAnswer): Promise<QuizVerdict> {
  const { attempt, student } = row
  const [, , , [state]] = await prisma.$transaction([
    hold(prisma, attempt, student),
    prisma.$executeRaw(insertion(row)),
    prisma.$executeRaw`
      UPDATE attempts SET finished_at = now() WHERE id = ${attempt} AND student = ${student} AND finished_at IS NULL
        AND jsonb_array_length(questions) = (SELECT count(*) FROM attempt_answers WHERE attempt = ${attempt})`,
    prisma.$queryRaw<State[]>(stateOf(row)),
  ])
  if (state === undefined) return 'gone'
  if (state.commandId === row.commandId) return 'stored'
  return state.commandId === null ? whyClosed(state) : 'already-answered'
}

export async function finishQuiz(
  prisma: PrismaClient,
  student: string,
  attempt: string,
): Promise<QuizVerdict> {
  const [, finished, [state]] = await prisma.$transaction([
    hold(prisma, attempt, student),
    prisma.$executeRaw`
      UPDATE attempts SET finished_at = now() FROM ${TAKEN}
      WHERE attempts.id = ${attempt} AND attempts.student = ${student} AND questions IS NOT NULL AND ${IS_TAKEN}`,
    prisma.$queryRaw<State[]>(stateOf({ attempt, student, question: -1 })),
  ])
  if (finished > 0 || state?.isFinished === true) return 'stored'
  return state === undefined ? 'gone' : whyClosed(state)
}

function hold(prisma: PrismaClient, attempt: string, student: string) {
  return prisma.$queryRaw`SELECT 1 FROM attempts WHERE id = ${attempt} AND student = ${student} FOR UPDATE`
}

/** What an attempt is of, and whether something of it is taken now. */
const TAKEN = Prisma.sql`assignments JOIN classes ON classes.id = assignments.class`
const IS_TAKEN = Prisma.sql`assignments.id = attempts.assignment AND attempts.finished_at IS NULL
  AND archived_at IS NULL AND now() >= opens_at AND now() <= ${ENDS}`

function insertion(row: NewQuizAnswer): Prisma.Sql {
  const { attempt, student, question, commandId, questionId, skill, answer, isRight } = row
  return Prisma.sql`
    INSERT INTO attempt_answers (attempt, question, command_id, question_id, skill, answer, is_right, elapsed_ms)
    SELECT attempts.id, ${question}, ${commandId}, ${questionId}, ${skill}, ${JSON.stringify(answer)}::jsonb, ${isRight},
      greatest(0, least(${LONGEST_THOUGHT}, extract(epoch FROM now() - coalesce(
        (SELECT max(received_at) FROM attempt_answers WHERE attempt = attempts.id), started_at)) * 1000))::int
    FROM attempts, ${TAKEN}
    WHERE attempts.id = ${attempt} AND attempts.student = ${student} AND questions IS NOT NULL AND ${IS_TAKEN}
    ON CONFLICT DO NOTHING`
}

interface State {
  readonly commandId: string | null
  readonly isFinished: boolean
  readonly isArchived: boolean
}

function stateOf({
  attempt,
  student,
  question,
}: Pick<NewQuizAnswer, 'attempt' | 'student' | 'question'>): Prisma.Sql {
  return Prisma.sql`
    SELECT finished_at IS NOT NULL AS "isFinished", archived_at IS NOT NULL AS "isArchived",
      (SELECT command_id FROM attempt_answers WHERE attempt = attempts.id AND question = ${question}) AS "commandId"
    FROM attempts JOIN assignments ON assignments.id = assignment JOIN classes ON classes.id = assignments.class
    WHERE attempts.id = ${attempt} AND attempts.student = ${student} AND questions IS NOT NULL`
}

function whyClosed({ isFinished, isArchived }: State): QuizVerdict {
  if (isFinished) return 'finished'
  return isArchived ? 'archived' : 'closed'
}
