import type { Pool } from 'pg'
import type { SessionStorage } from '#server/sessions/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import type { ParseSessionEvents } from '../storage.ts'
import { postgresAnswers } from './session-answers.ts'
import { postgresSessionList } from './session-list.ts'
import { postgresSessionLog } from './session-log.ts'
import { postgresSessionSeats } from './session-seats.ts'

export interface Connections {
  readonly prisma: PrismaClient
  readonly pool: Pool
  /** One connection each: batches are written one after the other. */
  readonly appending: Pool
  readonly answering: Pool
}

export function openSessionStorage(
  { prisma, pool, appending, answering }: Connections,
  parseEvents: ParseSessionEvents,
): SessionStorage {
  return {
    list: postgresSessionList(prisma),
    log: postgresSessionLog(pool, appending, parseEvents),
    seats: postgresSessionSeats(prisma),
    answers: postgresAnswers(pool, answering),
  }
}
