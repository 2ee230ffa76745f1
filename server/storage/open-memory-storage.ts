import { parseSessionEvents } from '#core/session/stored-events.ts'
import { NO_STANDINGS } from './board/no-standings.ts'
import { memoryAccounts } from './memory-accounts.ts'
import { memoryCards } from './cards/memory-cards.ts'
import { classTables } from './classes/memory-class-tables.ts'
import { memoryClasses } from './classes/memory-classes.ts'
import { NO_HOMEWORK } from './homework/no-homework.ts'
import { memoryDue } from './memory-due.ts'
import { memoryLeaderboard } from './memory-leaderboard.ts'
import { memoryLog } from './memory-log.ts'
import { memorySeats } from './memory-seats.ts'
import { emptyTables, memoryTables } from './memory-tables.ts'
import { memoryWaiting } from './memory-waiting.ts'
import { sessionTables } from './sessions/memory-session-tables.ts'
import { memorySessions } from './sessions/memory-sessions.ts'
import { NO_RECORDS } from './records/no-records.ts'
import { NO_REVIEWS } from './review/no-reviews.ts'
import { memoryPlans } from './plans/memory-plans.ts'
import { memorySets } from './sets/memory-sets.ts'
import type { ParseEvents, Storage } from './storage.ts'

export interface MemoryStorageSettings {
  readonly parseEvents: ParseEvents
  /** Epoch milliseconds: the clock that stands for the database's. */
  readonly now?: () => number
}

export interface MemoryStorage extends Storage {
  /** Matches and sessions, with all who played in them, are gone. */
  forget(): void
}

/** Fulfils the same contract as PostgreSQL, and forgets with the process. */
export function openMemoryStorage({ parseEvents, now = Date.now }: MemoryStorageSettings): MemoryStorage {
  const tables = memoryTables(now)
  const ofSessions = sessionTables(tables)
  const ofClasses = classTables(now)
  const accounts = memoryAccounts(now)
  return {
    log: memoryLog(tables, parseEvents),
    due: memoryDue(tables),
    seats: memorySeats(tables),
    waiting: memoryWaiting(tables),
    leaderboard: memoryLeaderboard(tables),
    sessions: memorySessions(tables, parseSessionEvents, ofSessions),
    sets: memorySets(now),
    plans: memoryPlans(now),
    homework: NO_HOMEWORK,
    standings: NO_STANDINGS,
    classes: memoryClasses(ofClasses, accounts.teachers, tables),
    cards: memoryCards(ofClasses, tables),
    reviews: NO_REVIEWS,
    records: NO_RECORDS,
    accounts,
    forget() {
      emptyTables(tables)
      emptyTables(ofSessions)
    },
    ping: async () => {},
    close: async () => {},
  }
}
