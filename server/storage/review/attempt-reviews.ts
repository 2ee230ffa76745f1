import type { Pool } from 'pg'
import type { Answer } from '#core/quiz/answer.ts'
import { questionStructure } from '#core/quiz/question-schema.ts'
import type { StudentAttempt } from '#core/review/matrix.ts'
import type { AttemptQuestion, AttemptReviews, NewReview, StoredReview } from '#server/review/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import { orNotStored } from '../not-stored.ts'
import { asMs } from './scope.ts'

/** Of a close the row of `scores` at one of the student's seats. */
const ATTEMPTS = `
SELECT ${asMs('clock.now')} AS now, work.*
FROM (SELECT now() AS now) AS clock LEFT JOIN (
  SELECT attempt.id, attempt.assignment, attempt.activity::int, attempt.student, attempt.nth::int, attempt.match,
    ${asMs('attempt.started_at')} AS "startedAt", ${asMs('attempt.finished_at')} AS "finishedAt",
    attempt.size::int AS asked, quiz.answered, quiz.correct, quiz.took,
    close.scenario, close.points, close.obtainable, close.right_count AS "right", close.decisions,
    close.clean AND close.whole AS clean,
    close.elapsed_ms AS "elapsedMs", ${asMs('close.recorded_at')} AS "closedAt"
  FROM attempts AS attempt LEFT JOIN class_students AS student ON student.id = attempt.student
  LEFT JOIN LATERAL (
    SELECT count(*)::int AS answered, (count(*) FILTER (WHERE is_right))::int AS correct,
      coalesce(sum(elapsed_ms), 0)::float8 AS took
    FROM attempt_answers WHERE attempt_answers.attempt = attempt.id
  ) AS quiz ON attempt.size IS NOT NULL
  LEFT JOIN LATERAL (
    SELECT * FROM scores WHERE scores.match = attempt.match AND (scores.seat = student.seat
      OR scores.seat IN (SELECT seat FROM student_seats WHERE student_seats.student = attempt.student))
    ORDER BY scores.seat = student.seat DESC, recorded_at LIMIT 1
  ) AS close ON true
  WHERE attempt.assignment = ANY($1) AND ($2::text IS NULL OR attempt.student = $2)
) AS work ON true
ORDER BY work.student, work.assignment, work.activity, work.nth`

const QUESTIONS = `
SELECT asked.value AS asked, given.answer, given.is_right AS "isRight", given.elapsed_ms AS "elapsedMs"
FROM attempts AS attempt
CROSS JOIN LATERAL jsonb_array_elements(attempt.questions) WITH ORDINALITY AS asked (value, nr)
LEFT JOIN attempt_answers AS given ON given.attempt = attempt.id AND given.question = asked.nr - 1
WHERE attempt.id = $1 AND attempt.student = $2 ORDER BY asked.nr`

const REVIEWS = `
SELECT review.assignment, review.activity::int, review.student, review.percent::int, review.note, teachers.name AS by,
  ${asMs('review.at')} AS at
FROM reviews AS review LEFT JOIN teachers ON teachers.id = review.teacher
WHERE review.assignment = ANY($1) AND ($2::text IS NULL OR review.student = $2)
ORDER BY review.at DESC, review.id`

export function postgresAttemptReviews(prisma: PrismaClient, pool: Pool): AttemptReviews {
  return {
    async attempts(assignments, student) {
      const query = { name: 'review-attempts', text: ATTEMPTS, values: [[...assignments], student] }
      const { rows } = await orNotStored(pool.query<AttemptColumns>(query))
      return {
        rows: rows.flatMap((row) => (row.id === null ? [] : [asAttempt(row)])),
        now: rows[0]?.now ?? 0,
      }
    },
    async questions(attempt, student) {
      const query = { name: 'review-questions', text: QUESTIONS, values: [attempt, student] }
      const { rows } = await orNotStored(pool.query<QuestionColumns>(query))
      return rows.map(asQuestion)
    },
    async reviews(assignments, student) {
      const query = { name: 'reviews', text: REVIEWS, values: [[...assignments], student] }
      return (await orNotStored(pool.query<StoredReview>(query))).rows
    },
    add: (review) => orNotStored(add(prisma, review)),
  }
}

/** All null but `now`: there is no attempt. */
interface AttemptColumns extends Omit<StudentAttempt, 'id' | 'quiz' | 'close'> {
  readonly now: number
  readonly id: string | null
  readonly asked: number | null
  readonly answered: number | null
  readonly correct: number | null
  readonly took: number | null
  readonly scenario: string | null
  readonly points: number
  readonly obtainable: number
  readonly right: number
  readonly decisions: number
  readonly clean: boolean
  readonly elapsedMs: number
  readonly closedAt: number
}

function asAttempt(row: AttemptColumns): StudentAttempt {
  const { assignment, activity, student, nth, match, startedAt, finishedAt } = row
  const of = { id: row.id ?? '', assignment, activity, student, nth, match, startedAt, finishedAt }
  return { ...of, quiz: quizOf(row), close: closeOf(row) }
}

function quizOf({ asked, answered, correct, took }: AttemptColumns): StudentAttempt['quiz'] {
  return asked === null ? null : { asked, answered: answered ?? 0, right: correct ?? 0, elapsedMs: took ?? 0 }
}

function closeOf(row: AttemptColumns): StudentAttempt['close'] {
  const { scenario, points, obtainable, right, decisions, clean, elapsedMs, closedAt } = row
  if (scenario === null) return null
  return { scenario, points, obtainable, right, decisions, clean, elapsedMs, at: closedAt }
}

interface QuestionColumns {
  readonly asked: unknown
  readonly answer: Answer | null
  readonly isRight: boolean | null
  readonly elapsedMs: number | null
}

function asQuestion({ asked, answer, isRight, elapsedMs }: QuestionColumns): AttemptQuestion {
  const question = questionStructure.parse(asked)
  return { asked: question, answer, isRight: isRight ?? false, elapsedMs: elapsedMs ?? 0 }
}

/** What was said and that it was said: both or neither. */
async function add(prisma: PrismaClient, review: NewReview): Promise<void> {
  const { id, assignment, activity, student, teacher, percent, note, audit } = review
  const row = prisma.review.create({ data: { id, assignment, activity, student, teacher, percent, note } })
  if (audit === null) {
    await row
    return
  }
  const detail = { assignment, activity, student, percent }
  const said = { id: audit, teacher, class: review.class, action: 'overridden', detail }
  await prisma.$transaction([row, prisma.audit.create({ data: said })])
}
