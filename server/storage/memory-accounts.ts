import { memoryAdapter } from 'better-auth/adapters/memory'
import type { AccountStorage } from '#server/accounts/ports.ts'

export function memoryAccounts(now: () => number): AccountStorage {
  const database = memoryAdapter({
    teacher: [],
    teacherSession: [],
    teacherCredential: [],
    teacherVerification: [],
    teacherAttempt: [],
  })
  const counts = new Map<string, { count: number; until: number }>()
  return {
    database,
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
    },
  }
}
