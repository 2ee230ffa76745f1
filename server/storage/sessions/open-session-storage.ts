import type { Pool } from 'pg'
import type { SessionStorage } from '#server/sessions/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import type { ParseSessionEvents } from '../storage.ts'
import { postgresAnswers } from './session-answers.ts'
import { postgresSessionExits } from './session-exits.ts'
import { postgresSessionList } from './session-list.ts'
import { postgresSessionLog } from './session-log.ts'
import { postgresSessionNames } from './session-names.ts'
import { postgresSessionSeats } from './session-seats.ts'

export interface Connections {
  readonly prisma: PrismaClient
  readonly pool: Pool
  /** Of one connection, for the log and the answers: batches are written one after the other, and opening warms it. */
  readonly answering: Pool
}

export function openSessionStorage(
  { prisma, pool, answering }: Connections,
  parseEvents: ParseSessionEvents,
): SessionStorage {
  return {
    list: postgresSessionList(prisma, pool),
    log: postgresSessionLog(pool, answering, parseEvents),
    seats: postgresSessionSeats(prisma, pool),
    answers: postgresAnswers(pool, answering),
    names: postgresSessionNames(pool),
    exits: postgresSessionExits(prisma),
  }
}
