import type { WaitingRoom } from '#server/matches/ports.ts'
import type { MemoryTables, WaitingRow } from './memory-tables.ts'
import { GONE_AFTER_SECONDS } from './waiting.ts'

export function memoryWaiting(tables: MemoryTables): WaitingRoom {
  const { waiting, now } = tables
  const isThere = (renewedAt: number) => renewedAt > now() - GONE_AFTER_SECONDS * 1000
  return {
    async pairOrWait(seat, scenario, level) {
      const isSame = (row: WaitingRow) => row.scenario === scenario && row.level === level
      const own = waiting.get(seat)
      if (own && own.match !== null && isSame(own) && isThere(own.renewedAt)) return { match: own.match }
      const [partner] = [...waiting]
        .filter(([other, row]) => other !== seat && isSame(row) && row.match === null)
        .filter(([, { renewedAt }]) => isThere(renewedAt))
        .toSorted(([, a], [, b]) => a.since - b.since)
      if (partner !== undefined) {
        waiting.delete(partner[0])
        waiting.delete(seat)
        return { partner: partner[0] }
      }
      const stays = own !== undefined && isSame(own) && isThere(own.renewedAt)
      waiting.set(seat, { scenario, level, since: stays ? own.since : now(), renewedAt: now(), match: null })
      return null
    },
    async paired(seat, scenario, level, match) {
      waiting.set(seat, { scenario, level, since: now(), renewedAt: now(), match })
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
