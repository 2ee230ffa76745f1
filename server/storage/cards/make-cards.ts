import type { CardAudit, NewCard } from '#server/cards/ports.ts'
import type { PrismaClient } from '../generated/client.ts'

/** First the cards go, then the devices that they have opened: who is just signing in with one is among them. */
export async function makeCards(
  prisma: PrismaClient,
  group: string,
  rows: readonly NewCard[],
  audit: CardAudit,
): Promise<{ student: string; seat: string }[]> {
  if (rows.length === 0) return []
  const students = rows.map(({ student }) => student)
  const [, , , , made] = await prisma.$transaction([
    lockClass(prisma, group),
    dropCards(prisma, group, students),
    dropKeys(prisma, group, students),
    giveSeats(prisma, group, rows),
    addCards(prisma, group, rows, audit),
  ])
  return made
}

/** The seat whose card it was; null: there was none. */
export async function revokeCard(
  prisma: PrismaClient,
  group: string,
  student: string,
  { id, teacher }: CardAudit,
): Promise<string | null> {
  const [, revoked] = await prisma.$transaction([
    lockClass(prisma, group),
    prisma.$queryRaw<{ seat: string }[]>`
      WITH gone AS (
        DELETE FROM cards USING class_students AS one
        WHERE student = ${student} AND one.id = student AND class = ${group} RETURNING one.seat
      ), told AS (
        INSERT INTO audit (id, teacher, class, action, detail)
        SELECT ${id}, ${teacher}, ${group}, 'card-revoked', jsonb_build_object('student', ${student}::text) FROM gone
      )
      SELECT seat FROM gone`,
    dropKeys(prisma, group, [student]),
  ])
  return revoked[0]?.seat ?? null
}

function dropCards(prisma: PrismaClient, group: string, students: string[]) {
  return prisma.$executeRaw`
    DELETE FROM cards USING class_students AS one
    WHERE one.id = student AND class = ${group} AND one.id = ANY(${students})`
}

function dropKeys(prisma: PrismaClient, group: string, students: string[]) {
  return prisma.$executeRaw`
    DELETE FROM seat_keys USING class_students AS one
    WHERE seat_keys.seat = one.seat AND class = ${group} AND one.id = ANY(${students})`
}

/** To those who have none of their own. */
function giveSeats(prisma: PrismaClient, group: string, rows: readonly NewCard[]) {
  const wanted = rows.map(({ student, seat }) => ({ student, ...seat }))
  return prisma.$executeRaw`
    WITH wanted AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      AS row (student text, id text, "tokenHash" text, name text)
    ), given AS (
      UPDATE class_students SET seat = wanted.id FROM wanted
      WHERE class_students.id = student AND class = ${group} AND seat IS NULL
        AND EXISTS (SELECT FROM names WHERE owner = class_students.id) RETURNING wanted.*
    ), made AS (INSERT INTO seats (id, token_hash) SELECT id, "tokenHash" FROM given)
    INSERT INTO names (owner, name) SELECT id, name FROM given`
}

/** Those whose id is another's are left out. */
function addCards(prisma: PrismaClient, group: string, rows: readonly NewCard[], { id, teacher }: CardAudit) {
  const wanted = rows.map(({ student, card, secretHash }) => ({ student, card, secretHash }))
  return prisma.$queryRaw<{ student: string; seat: string }[]>`
    WITH wanted AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      AS row (student text, card text, "secretHash" text)
    ), made AS (
      INSERT INTO cards (id, student, secret_hash)
      SELECT card, student, "secretHash" FROM wanted JOIN class_students ON id = student
        JOIN names ON owner = id
      WHERE class = ${group} AND seat IS NOT NULL
      ON CONFLICT DO NOTHING RETURNING student
    ), told AS (
      INSERT INTO audit (id, teacher, class, action, detail)
      SELECT ${id}, ${teacher}, ${group}, 'card-made', jsonb_build_object('students', jsonb_agg(student))
      FROM made HAVING count(*) > 0
    )
    SELECT student, seat FROM made JOIN class_students ON id = student`
}

function lockClass(prisma: PrismaClient, group: string) {
  return prisma.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('class'), hashtext(${group}))`
}
