import type { Begun, NewAttempt } from '#server/homework/ports.ts'
import { Prisma, type PrismaClient } from '../generated/client.ts'
import { ENDS } from './assignment-row.ts'
import { attemptRows } from './attempt-rows.ts'

/**
 * One at a time by student and activity, so that of two devices one begins and the other goes on; and the assignment is
 * held, so that what is asked is not changed meanwhile.
 */
export async function beginAttempt(prisma: PrismaClient, attempt: NewAttempt): Promise<Begun> {
  const { assignment, activity, student } = attempt
  const turn = `${assignment} ${activity} ${student}`
  const [, , , made, [state]] = await prisma.$transaction([
    prisma.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('attempts'), hashtext(${turn}))`,
    prisma.$queryRaw`SELECT 1 FROM assignments WHERE id = ${assignment} FOR SHARE`,
    prisma.$queryRaw`SELECT 1 FROM class_students WHERE id = ${student} FOR SHARE`,
    prisma.$queryRaw<{ nth: number }[]>(insertion(attempt)),
    prisma.$queryRaw<State[]>(stateOf(attempt)),
  ])
  const [row] = made
  if (row !== undefined) return { verdict: 'begun', nth: row.nth }
  return state === undefined ? { verdict: 'gone' } : whyNot(prisma, attempt, state)
}

/** Under way are: a quiz that is not handed in, a close without a score at one of its student's seats. */
function underWay({ assignment, activity, student }: NewAttempt): Prisma.Sql {
  return Prisma.sql`
    attempts.assignment = ${assignment} AND attempts.activity = ${activity} AND attempts.student = ${student}
    AND finished_at IS NULL AND NOT EXISTS (
      SELECT FROM scores WHERE scores.match = attempts.match AND scores.seat IN (
        SELECT seat FROM class_students WHERE id = ${student}
        UNION SELECT seat FROM student_seats WHERE student_seats.student = ${student}))`
}

function insertion(attempt: NewAttempt): Prisma.Sql {
  const { id, assignment, activity, student, match, questions, isFinished, most, mayOverlap } = attempt
  const kept = questions === null ? null : JSON.stringify(questions)
  return Prisma.sql`
    INSERT INTO attempts (id, assignment, activity, student, nth, match, questions, finished_at)
    SELECT ${id}, assignments.id, ${activity}, ${student}, before.last + 1, ${match}, ${kept}::jsonb,
      CASE WHEN ${isFinished} THEN now() END
    FROM assignments JOIN classes ON classes.id = class JOIN class_students ON class_students.class = classes.id
      AND class_students.id = ${student}, LATERAL (
      SELECT coalesce(max(nth), 0) AS last, count(*) AS many FROM attempts
      WHERE assignment = assignments.id AND activity = ${activity} AND attempts.student = ${student}
    ) AS before
    WHERE assignments.id = ${assignment} AND archived_at IS NULL
      AND activities -> ${activity}::int = ${JSON.stringify(attempt.asked)}::jsonb
      AND now() >= opens_at AND now() <= ${ENDS} AND before.many < ${most}
      AND (${mayOverlap} OR NOT EXISTS (SELECT FROM attempts WHERE ${underWay(attempt)}))
    ON CONFLICT DO NOTHING
    RETURNING nth::int`
}

interface State {
  readonly isArchived: boolean
  readonly isSame: boolean
  readonly isBefore: boolean
  readonly isOver: boolean
}

function stateOf({ assignment, activity, asked, student }: NewAttempt): Prisma.Sql {
  return Prisma.sql`
    SELECT archived_at IS NOT NULL AS "isArchived", now() < opens_at AS "isBefore", now() > ${ENDS} AS "isOver",
      activities -> ${activity}::int IS NOT DISTINCT FROM ${JSON.stringify(asked)}::jsonb AS "isSame"
    FROM assignments JOIN classes ON classes.id = class
    WHERE assignments.id = ${assignment}
      AND EXISTS (SELECT FROM class_students WHERE id = ${student} AND class_students.class = classes.id)`
}

async function whyNot(prisma: PrismaClient, attempt: NewAttempt, state: State): Promise<Begun> {
  if (state.isArchived) return { verdict: 'archived' }
  if (state.isBefore) return { verdict: 'not-open-yet' }
  if (state.isOver) return { verdict: 'closed' }
  if (!state.isSame) return { verdict: 'changed' }
  const rows = await attemptRows(prisma, underWay(attempt))
  // Of a goal there may be several: the one with this match is the same once more.
  const open = rows.find(({ match }) => match === attempt.match) ?? rows[0]
  return open === undefined ? { verdict: 'no-attempts-left' } : { verdict: 'under-way', attempt: open }
}
