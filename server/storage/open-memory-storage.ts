import { parseSessionEvents } from '#core/session/stored-events.ts'
import { memoryAccounts } from './memory-accounts.ts'
import { memoryClasses } from './classes/memory-classes.ts'
import { memoryDue } from './memory-due.ts'
import { memoryLeaderboard } from './memory-leaderboard.ts'
import { memoryLog } from './memory-log.ts'
import { memorySeats } from './memory-seats.ts'
import { memoryTables } from './memory-tables.ts'
import { memoryWaiting } from './memory-waiting.ts'
import { memorySessions } from './sessions/memory-sessions.ts'
import { memoryPlans } from './plans/memory-plans.ts'
import { memorySets } from './sets/memory-sets.ts'
import type { ParseEvents, Storage } from './storage.ts'

export interface MemoryStorageSettings {
  readonly parseEvents: ParseEvents
  /** Epoch milliseconds: the clock that stands for the database's. */
  readonly now?: () => number
}

/** Fulfils the same contract as PostgreSQL, and forgets with the process. */
export function openMemoryStorage({ parseEvents, now = Date.now }: MemoryStorageSettings): Storage {
  const tables = memoryTables(now)
  const accounts = memoryAccounts(now)
  return {
    log: memoryLog(tables, parseEvents),
    due: memoryDue(tables),
    seats: memorySeats(tables),
    waiting: memoryWaiting(tables),
    leaderboard: memoryLeaderboard(tables),
    sessions: memorySessions(tables, parseSessionEvents),
    sets: memorySets(now),
    plans: memoryPlans(now),
    classes: memoryClasses(now, accounts.teachers),
    accounts,
    ping: async () => {},
    close: async () => {},
  }
}
