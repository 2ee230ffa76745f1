import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'

import { parseSessionEvents } from '#core/session/stored-events.ts'
import type { AppendWatch } from './append-watch.ts'
import { postgresAccounts } from './accounts.ts'
import { postgresStandings } from './board/standings.ts'
import { postgresCards } from './cards/cards.ts'
import { postgresClasses } from './classes/classes.ts'
import { PrismaClient } from './generated/client.ts'
import { postgresDue } from './due.ts'
import { postgresHomework } from './homework/homework.ts'
import { postgresLeaderboard } from './leaderboard.ts'
import { postgresLog } from './log.ts'
import { orNotStored } from './not-stored.ts'
import { postgresRecords } from './records/records.ts'
import { postgresReviews } from './review/reviews.ts'
import { postgresSeats } from './seats.ts'
import { openSessionStorage } from './sessions/open-session-storage.ts'
import { postgresPlans } from './plans/plans.ts'
import { postgresSets } from './sets/question-sets.ts'
import type { ParseEvents, Storage } from './storage.ts'
import { postgresWaiting } from './waiting.ts'

export interface StorageSettings {
  /** Connections. All pools of all processes together stay below PostgreSQL's limit (60 in the embedded one). */
  readonly poolSize: number
  readonly parseEvents: ParseEvents
  readonly onAppend?: AppendWatch
  /** Milliseconds that a statement may take; left out: {@link STATEMENT_MS}. */
  readonly statementMs?: number
  /** Milliseconds until a connection has to stand, or one of the pool be free; left out: {@link CONNECT_MS}. */
  readonly connectMs?: number
}

/** Nobody waits longer for a database that does not answer. One that is gone says so at once. */
const CONNECT_MS = 4000
const STATEMENT_MS = 4000
/** Milliseconds that an idle connection of the pool is kept. */
const POOL_KEPT = 60_000
/** Of a connection for batches: after a long silence everybody answers at once, and nobody should wait for a new one. */
const KEPT = 0

/** Connects with the first question; the database may go away and come back. */
export async function openStorage(url: string, settings: StorageSettings): Promise<Storage> {
  const pool = makePool(url, settings.poolSize, POOL_KEPT, settings)
  // Moves do not stand in line behind questions: one batch is written at a time, over a connection of its own.
  const appending = makePool(url, 1, KEPT)
  const answering = makePool(url, 1, KEPT)
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  return {
    log: postgresLog(pool, appending, settings.parseEvents, settings.onAppend),
    due: postgresDue(prisma, appending),
    seats: postgresSeats(prisma, pool),
    waiting: postgresWaiting(prisma),
    leaderboard: postgresLeaderboard(prisma),
    sessions: openSessionStorage({ prisma, pool, answering }, parseSessionEvents),
    accounts: postgresAccounts(prisma),
    sets: postgresSets(prisma),
    plans: postgresPlans(prisma),
    classes: postgresClasses(prisma),
    cards: postgresCards(prisma),
    standings: postgresStandings(prisma, pool),
    homework: postgresHomework(prisma),
    reviews: postgresReviews(prisma, pool, settings.parseEvents, parseSessionEvents),
    records: postgresRecords(prisma, pool),
    async ping() {
      await orNotStored(prisma.$queryRaw`SELECT 1`)
    },
    async close() {
      await prisma.$disconnect()
      await Promise.all([pool, appending, answering].map((one) => one.end()))
    },
  }
}

function makePool(
  url: string,
  poolSize: number,
  idleMs: number,
  { statementMs = STATEMENT_MS, connectMs = CONNECT_MS }: Partial<StorageSettings> = {},
): Pool {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    // By this name a process sees whether others work on the same embedded PostgreSQL.
    application_name: `four-waves ${process.pid}`,
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    // Beyond the statement's own limit: the way to the database is gone.
    query_timeout: statementMs + 500,
    idleTimeoutMillis: idleMs,
    keepAlive: true,
  })
  // An idle connection that is cut is replaced when needed; unheard, the event would end the process.
  pool.on('error', () => {})
  return pool
}
