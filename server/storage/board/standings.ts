import type { Pool } from 'pg'
import { LOSSY } from '#core/homework/goal.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import type { BoardSpan, BoardViewer, ClassStanding, Standing, StandingList } from '#server/board/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import { orNotStored } from '../not-stored.ts'
import { COUNTED, HOMEWORK_RESULTS } from './homework-results.ts'
import { LESSON_RESULTS } from './lesson-results.ts'
import { STANDING_HEADS } from './standing-heads.ts'
import { STANDING_LINES, STANDING_ROWS, TREND_PARTS } from './standing-rows.ts'
import { PEOPLE, STUDENTS_CLASS, TEACHERS_CLASS } from './who-is-ranked.ts'

export function postgresStandings(prisma: PrismaClient, pool: Pool): StandingList {
  return {
    read: (viewer, span) => orNotStored(read(pool, viewer, span)),
    async setBoard(group, board) {
      await orNotStored(prisma.class.updateMany({ where: { id: group }, data: { board } }))
    },
    async hide(group, student, hidden) {
      const changed = prisma.classStudent.updateMany({
        where: { id: student, class: group },
        data: { hidden },
      })
      return (await orNotStored(changed)).count > 0
    },
    hideSeat: (group, seat, hidden) => orNotStored(hideSeat(prisma, group, seat, hidden)),
  }
}

/** What each scenario trains, and whether a segment is lost in it: known to the program, not to the database. */
const SCENARIO_ROWS = JSON.stringify(
  SCENARIOS.map(({ id, skills }) => ({ scenario: id, skills, isLossy: LOSSY.includes(id) })),
)

function queryFor(scope: string): string {
  const parts = [scope, PEOPLE, HOMEWORK_RESULTS, COUNTED, LESSON_RESULTS, STANDING_ROWS, STANDING_LINES]
  return `WITH ${[...parts, STANDING_HEADS].join(', ')}
    SELECT class, own, assignments, lessons, classes, coalesce(rows, '[]') AS rows FROM head, lines`
}

const QUERIES = { teacher: queryFor(TEACHERS_CLASS), student: queryFor(STUDENTS_CLASS) } as const

type Row = Omit<ClassStanding, 'rows'> & {
  readonly rows: readonly (Omit<Standing, 'trend'> & {
    readonly trend: Readonly<Record<string, number>> | null
  })[]
}

async function read(pool: Pool, viewer: BoardViewer, span: BoardSpan): Promise<ClassStanding | null> {
  const isStudent = viewer.kind === 'student'
  const { assignment, from, to } = span
  const session = assignment === null ? span.session : null
  const who = isStudent ? viewer.seat : viewer.teacher
  const times = [from, to].map((at) => (at === null ? null : new Date(at)))
  const values = [viewer.class, who, assignment, session, ...times, SCENARIO_ROWS, isStudent]
  const [found] = (await pool.query<Row>(QUERIES[viewer.kind], values)).rows
  return found === undefined
    ? null
    : { ...found, rows: found.rows.map((row) => ({ ...row, trend: trendOf(row.trend) })) }
}

/** Nothing in any part: no trend. */
function trendOf(parts: Readonly<Record<string, number>> | null): Standing['trend'] {
  if (parts === null) return []
  return Array.from({ length: TREND_PARTS }, (_, index) => parts[String(index + 1)] ?? null)
}

/** By a seat of their own, or one that a teacher has recognised. */
async function hideSeat(
  prisma: PrismaClient,
  group: string,
  seat: string,
  hidden: boolean,
): Promise<boolean> {
  const changed = await prisma.$executeRaw`
    UPDATE class_students SET hidden = ${hidden} WHERE class = ${group} AND id = coalesce(
      (SELECT id FROM class_students WHERE class = ${group} AND seat = ${seat}),
      (SELECT student FROM student_seats WHERE class = ${group} AND seat = ${seat}))`
  return changed > 0
}
