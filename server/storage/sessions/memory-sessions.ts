import type { SessionStorage } from '#server/sessions/ports.ts'
import type { MemoryTables } from '../memory-tables.ts'
import type { ParseSessionEvents } from '../storage.ts'
import { memoryAnswers } from './memory-session-answers.ts'
import { memoryList } from './memory-session-list.ts'
import { memoryLog } from './memory-session-log.ts'
import { memorySessionSeats } from './memory-session-seats.ts'
import { sessionTables } from './memory-session-tables.ts'
import { memorySessionExits, memorySessionNames } from './memory-session-words.ts'

/** Fulfils the same contract as PostgreSQL, and forgets with the process. */
export function memorySessions(
  tables: MemoryTables,
  parseEvents: ParseSessionEvents,
  own = sessionTables(tables),
): SessionStorage {
  return {
    list: memoryList(own),
    log: memoryLog(own, tables, parseEvents),
    seats: memorySessionSeats(own, tables),
    answers: memoryAnswers(own),
    names: memorySessionNames(own, tables),
    exits: memorySessionExits(own),
  }
}
