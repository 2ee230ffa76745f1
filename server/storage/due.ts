import type { Pool } from 'pg'
import type { Due, DueChange, DueList } from '#server/matches/ports.ts'
import type { PrismaClient } from './generated/client.ts'
import { groupCommit } from './group-commit.ts'
import { orNotStored } from './not-stored.ts'

interface SubjectChange extends DueChange {
  readonly subject: string
}

const CHANGE = `
WITH batch AS MATERIALIZED (
  SELECT subject, kind, coalesce("unlessThere", false) AS stays, now() + "inMs" * interval '1 millisecond' AS at
  FROM jsonb_to_recordset($1::jsonb) AS row (subject text, kind text, "inMs" float8, "unlessThere" boolean)
), cleared AS (
  DELETE FROM due USING batch
  WHERE batch.at IS NULL AND (due.subject, due.kind) = (batch.subject, batch.kind)
), added AS (
  INSERT INTO due (subject, kind, at, ready_at)
  SELECT subject, kind, at, at FROM batch WHERE at IS NOT NULL AND stays ON CONFLICT DO NOTHING
)
INSERT INTO due (subject, kind, at, ready_at)
SELECT subject, kind, at, at FROM batch WHERE at IS NOT NULL AND NOT stays
ON CONFLICT (subject, kind) DO UPDATE SET at = EXCLUDED.at, ready_at = EXCLUDED.ready_at`

/** `appending`: the connection of the appends, which write such rows too: so neither waits for rows of the other. */
export function postgresDue(prisma: PrismaClient, appending: Pool): DueList {
  const change = groupCommit(
    (changes: readonly SubjectChange[]) => changeAll(appending, changes),
    ({ subject, kind }) => `${subject} ${kind}`,
  )
  return {
    claim: (limit, holdMs) => orNotStored(claim(prisma, limit, holdMs)),
    change: (subject, changed) => change({ ...changed, subject }),
    soonest: () => orNotStored(soonest(prisma)),
  }
}

/** Moves `ready_at` on and leaves `at`: who takes the row after this process died fires the same command. */
async function claim(prisma: PrismaClient, limit: number, holdMs: number): Promise<Due[]> {
  const rows = await prisma.$queryRaw<Due[]>`
    WITH ready AS (
      SELECT subject, kind FROM due WHERE ready_at <= now()
      ORDER BY ready_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    UPDATE due SET ready_at = now() + ${holdMs} * interval '1 millisecond'
    FROM ready WHERE due.subject = ready.subject AND due.kind = ready.kind
    RETURNING due.subject, due.kind, (extract(epoch FROM due.at) * 1000)::float8 AS at`
  return rows.toSorted((a, b) => a.at - b.at)
}

async function changeAll(pool: Pool, changes: readonly SubjectChange[]): Promise<void[]> {
  await pool.query({ name: 'change-due', text: CHANGE, values: [JSON.stringify(changes)] })
  return changes.map(() => undefined)
}

async function soonest(prisma: PrismaClient): Promise<number | null> {
  const [row] = await prisma.$queryRaw<{ ms: number | null }[]>`
    SELECT ceil(extract(epoch FROM min(ready_at) - now()) * 1000)::float8 AS ms FROM due`
  return typeof row?.ms === 'number' ? Math.max(0, row.ms) : null
}
