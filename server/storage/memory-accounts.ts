import { memoryAdapter } from 'better-auth/adapters/memory'
import type { AccountStorage } from '#server/accounts/ports.ts'
import type { TeacherRow } from './classes/memory-class-tables.ts'

export interface MemoryAccounts extends AccountStorage {
  /** All that there are, as classes name their teachers. */
  readonly teachers: () => readonly TeacherRow[]
}

export function memoryAccounts(now: () => number): MemoryAccounts {
  const tables = {
    teacher: [] as TeacherRow[],
    teacherSession: [],
    teacherCredential: [],
    teacherVerification: [],
    teacherAttempt: [],
  }
  const counts = new Map<string, { count: number; until: number }>()
  return {
    database: memoryAdapter(tables),
    teachers: () => tables.teacher,
    attempts: {
      async count(key, windowMs) {
        const known = counts.get(key)
        const open =
          known !== undefined && known.until > now() ? known : { count: 0, until: now() + windowMs }
        counts.set(key, { ...open, count: open.count + 1 })
        return { count: open.count + 1, leftMs: open.until - now() }
      },
      async forget(key) {
        counts.delete(key)
      },
      async giveBack(key) {
        const known = counts.get(key)
        if (known !== undefined) counts.set(key, { ...known, count: Math.max(0, known.count - 1) })
      },
    },
  }
}
