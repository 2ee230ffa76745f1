import type { WaitingRoom } from '#server/matches/ports.ts'
import type { MemoryTables } from './memory-tables.ts'
import { GONE_AFTER_SECONDS } from './waiting.ts'

export function memoryWaiting(tables: MemoryTables): WaitingRoom {
  const { waiting, now } = tables
  const isThere = (renewedAt: number) => renewedAt > now() - GONE_AFTER_SECONDS * 1000
  return {
    async pairOrWait(seat, scenario, level) {
      const [partner] = [...waiting]
        .filter(([other, row]) => other !== seat && row.scenario === scenario && row.level === level)
        .filter(([, { renewedAt }]) => isThere(renewedAt))
        .toSorted(([, a], [, b]) => a.since - b.since)
      if (partner !== undefined) {
        waiting.delete(partner[0])
        waiting.delete(seat)
        return { partner: partner[0] }
      }
      const old = waiting.get(seat)
      const stays = old?.scenario === scenario && old.level === level && isThere(old.renewedAt)
      waiting.set(seat, { scenario, level, since: stays ? old.since : now(), renewedAt: now() })
      return null
    },
    async renew(seat) {
      const row = waiting.get(seat)
      if (row !== undefined) row.renewedAt = now()
      return row !== undefined
    },
    async leave(seat) {
      waiting.delete(seat)
    },
  }
}
