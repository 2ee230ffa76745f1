import type { Pool, QueryResultRow } from 'pg'
import type {
  AnswerLine,
  AttemptRecord,
  AuditLine,
  CloseLine,
  HeldRecord,
  LessonRecord,
  MatchRecord,
  RecordList,
  RecordScope,
  RecordStorage,
  SeatOf,
} from '#server/records/ports.ts'
import type { Prisma, PrismaClient } from '../generated/client.ts'
import { orNotStored } from '../not-stored.ts'
import { deleteClass } from './delete-class.ts'
import * as rows from './record-rows.ts'

export function postgresRecords(prisma: PrismaClient, pool: Pool): RecordStorage {
  return {
    list: recordList(pool),
    audit: (group, limit, before) => ask<AuditLine>(pool, 'audit', rows.AUDIT, [group, limit, before]),
    async say({ detail, ...row }) {
      const data = { ...row, detail: detail as Prisma.InputJsonObject }
      await orNotStored(prisma.audit.create({ data }))
    },
    deleteClass: (...what) => orNotStored(deleteClass(pool, ...what)),
  }
}

function recordList(pool: Pool): RecordList {
  return {
    seats: (scope) => ask<SeatOf>(pool, 'seats', rows.SEATS, valuesOf(scope)),
    answers: (scope) => ask<AnswerLine>(pool, 'answers', rows.ANSWERS, valuesOf(scope)),
    attempts: (...which) => ask<AttemptRecord>(pool, 'attempts', rows.ATTEMPTS, which),
    closes: (scope) => ask<CloseLine>(pool, 'closes', rows.CLOSES, valuesOf(scope)),
    async lessons(scope) {
      return (await ask<{ id: string }>(pool, 'lessons', rows.LESSONS, valuesOf(scope))).map(({ id }) => id)
    },
    async lesson(session, scope) {
      const [row] = await ask<LessonRow>(pool, 'lesson', rows.LESSON, [...valuesOf(scope), session])
      if (row === undefined) return null
      return { ...row, log: row.log ?? [], seats: row.seats ?? [], exits: row.exits ?? [] }
    },
    async matches(scope) {
      return (await ask<{ match: string }>(pool, 'matches', rows.MATCHES, valuesOf(scope))).map(
        ({ match }) => match,
      )
    },
    async held(group, student) {
      const [row] = await ask<HeldRecord>(pool, 'held', rows.HELD, [group, student])
      return row ?? null
    },
    logs: (matches) => ask<MatchRecord>(pool, 'logs', rows.LOGS, [[...matches]]),
  }
}

function valuesOf({ class: group, student }: RecordScope): (string | null)[] {
  return [group, student]
}

/** Lists that have nothing in them are null. */
type LessonRow = {
  readonly [K in keyof LessonRecord]: LessonRecord[K] | (K extends 'log' | 'seats' | 'exits' ? null : never)
}

async function ask<R extends QueryResultRow>(
  pool: Pool,
  name: string,
  text: string,
  values: unknown[],
): Promise<R[]> {
  return (await orNotStored(pool.query<R>({ name: `records-${name}`, text, values }))).rows
}
