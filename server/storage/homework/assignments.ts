import { ASSIGNMENT_VERSION, type AssignmentDraft } from '#core/homework/assignment.ts'
import type { AssignmentList, StoredAssignment } from '#server/homework/ports.ts'
import { Prisma, type PrismaClient } from '../generated/client.ts'
import { orNotStored } from '../not-stored.ts'
import { ASSIGNMENT, type AssignmentRow, asAssignment } from './assignment-row.ts'
import { doneOf } from './done-of.ts'

export function postgresAssignments(prisma: PrismaClient): AssignmentList {
  return {
    ofClass: (group, lossy) => orNotStored(stored(prisma, Prisma.sql`assignments.class = ${group}`, lossy)),
    async read(id, lossy) {
      const [one] = await orNotStored(stored(prisma, Prisma.sql`assignments.id = ${id}`, lossy))
      return one ?? null
    },
    async isTaken(code) {
      return (await orNotStored(prisma.assignment.count({ where: { code } }))) > 0
    },
    create: (row, most) => orNotStored(create(prisma, row, most)),
    change: (id, draft) => orNotStored(change(prisma, id, draft)),
    remove: (row) => orNotStored(remove(prisma, row)),
  }
}

type CountedRow = AssignmentRow & Omit<StoredAssignment, 'assignment' | 'now'>

async function stored(
  prisma: PrismaClient,
  which: Prisma.Sql,
  lossy: readonly string[],
): Promise<StoredAssignment[]> {
  const rows = await prisma.$queryRaw<CountedRow[]>`
    SELECT ${ASSIGNMENT}, classes.name AS "className", classes.archived_at IS NOT NULL AS "isArchived",
      (SELECT count(*)::int FROM class_students WHERE class_students.class = assignments.class) AS students,
      coalesce(work.begun, 0) AS begun, coalesce(work.done, 0) AS done
    FROM assignments JOIN classes ON classes.id = assignments.class
    LEFT JOIN (${doneOf(which, lossy)}) AS work ON work.assignment = assignments.id
    WHERE ${which} ORDER BY due_at DESC, assignments.id`
  return rows.map(({ className, isArchived, students, begun, done, ...row }) => {
    return { ...asAssignment(row), className, isArchived, students, begun, done }
  })
}

/** One after the other by class: so the last place is given once. */
async function create(
  prisma: PrismaClient,
  row: Parameters<AssignmentList['create']>[0],
  most: number,
): ReturnType<AssignmentList['create']> {
  const { id, code, teacher, seed } = row
  const [, made, [taken]] = await prisma.$transaction([
    prisma.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('assignments'), hashtext(${row.class}))`,
    prisma.$executeRaw`
      INSERT INTO assignments (id, class, code, seed, teacher, version, title, activities, opens_at, due_at, time_zone,
        late, late_until, attempts, counts, feedback, shuffle, seeds, classmates, board)
      SELECT ${id}, ${row.class}, ${code}, ${seed}, ${teacher}, ${ASSIGNMENT_VERSION}, ${Prisma.join(columnsOf(row))}
      WHERE ${most}::int > (SELECT count(*) FROM assignments WHERE class = ${row.class})
      ON CONFLICT DO NOTHING`,
    prisma.$queryRaw<{ isTaken: boolean }[]>`
      SELECT EXISTS (SELECT FROM assignments WHERE code = ${code} AND id <> ${id}) AS "isTaken"`,
  ])
  if (made > 0) return 'stored'
  return taken?.isTaken === true ? 'code-taken' : 'too-many-assignments'
}

/** In the order of the columns from `title` on. */
function columnsOf(draft: AssignmentDraft): Prisma.Sql[] {
  const { title, activities, opensAt, dueAt, timeZone, late, lateUntil, attempts } = draft
  return [
    Prisma.sql`${title}::text`,
    Prisma.sql`${JSON.stringify(activities)}::jsonb`,
    at(opensAt),
    at(dueAt),
    Prisma.sql`${timeZone}::text`,
    Prisma.sql`${late}::text`,
    at(lateUntil),
    Prisma.sql`${attempts}::int`,
    ...[draft.counts, draft.feedback].map((said) => Prisma.sql`${said}::text`),
    Prisma.sql`${draft.shuffle}::boolean`,
    Prisma.sql`${draft.seeds}::text`,
    Prisma.sql`${draft.classmates}::boolean`,
    Prisma.sql`${draft.board}::text`,
  ]
}

function at(ms: number | null): Prisma.Sql {
  return Prisma.sql`${ms === null ? null : new Date(ms)}::timestamptz`
}

/** What is asked, without the activities' titles. */
const ASKED = (activities: Prisma.Sql) =>
  Prisma.sql`(SELECT jsonb_agg(one - 'title' ORDER BY nr) FROM jsonb_array_elements(${activities}) WITH ORDINALITY AS of (one, nr))`

/** The row is held while it is looked whether somebody has begun: whoever begins holds it FOR SHARE. */
async function change(
  prisma: PrismaClient,
  id: string,
  draft: AssignmentDraft,
): ReturnType<AssignmentList['change']> {
  const sent = Prisma.sql`${JSON.stringify(draft.activities)}::jsonb`
  const [, changed, [why]] = await prisma.$transaction([
    prisma.$queryRaw`SELECT 1 FROM assignments WHERE id = ${id} FOR UPDATE`,
    prisma.$executeRaw`
      UPDATE assignments SET (title, activities, opens_at, due_at, time_zone, late, late_until, attempts, counts,
        feedback, shuffle, seeds, classmates, board) = ROW (${Prisma.join(columnsOf(draft))})
      WHERE id = ${id}
        AND coalesce(${draft.attempts}::int >= (SELECT max(nth) FROM attempts WHERE ${limited(id)}), true)
        AND (NOT EXISTS (SELECT FROM attempts WHERE assignment = ${id})
          OR (${ASKED(Prisma.sql`activities`)}, seeds, shuffle) = (${ASKED(sent)}, ${draft.seeds}, ${draft.shuffle}))`,
    prisma.$queryRaw<{ isAsked: boolean }[]>`
      SELECT (${ASKED(Prisma.sql`activities`)}, seeds, shuffle) = (${ASKED(sent)}, ${draft.seeds}, ${draft.shuffle})
        AS "isAsked" FROM assignments WHERE id = ${id}`,
  ])
  if (changed > 0) return 'stored'
  if (why === undefined) return 'gone'
  return why.isAsked ? 'fewer-attempts' : 'begun'
}

/** Attempts of what has a limit: quizzes and scenarios. */
function limited(id: string): Prisma.Sql {
  return Prisma.sql`assignment = ${id} AND (SELECT activities -> activity::int ->> 'kind' FROM assignments WHERE id = ${id})
    IN ('quiz', 'scenario')`
}

async function remove(
  prisma: PrismaClient,
  { id, teacher, audit }: Parameters<AssignmentList['remove']>[0],
): Promise<boolean> {
  const [, removed] = await prisma.$transaction([
    prisma.$executeRaw`
      INSERT INTO audit (id, teacher, class, action, detail)
      SELECT ${audit}, ${teacher}, class, 'assignment-deleted', jsonb_build_object('assignment', id, 'attempts',
        (SELECT count(*) FROM attempts WHERE assignment = ${id}))
      FROM assignments WHERE id = ${id} FOR UPDATE`,
    prisma.$executeRaw`DELETE FROM assignments WHERE id = ${id}`,
    prisma.$executeRaw`DELETE FROM attempt_answers WHERE attempt IN (SELECT id FROM attempts WHERE assignment = ${id})`,
    prisma.$executeRaw`DELETE FROM attempts WHERE assignment = ${id}`,
    prisma.$executeRaw`DELETE FROM reviews WHERE assignment = ${id}`,
  ])
  return removed > 0
}
