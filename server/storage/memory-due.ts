import type { DueList } from '#server/matches/ports.ts'
import { type MemoryTables, setDue } from './memory-tables.ts'

export function memoryDue(tables: MemoryTables): DueList {
  return {
    async claim(limit, holdMs) {
      const now = tables.now()
      const ready = [...tables.due.values()].filter(({ readyAt }) => readyAt <= now)
      const taken = ready.toSorted((a, b) => a.readyAt - b.readyAt).slice(0, limit)
      for (const row of taken) row.readyAt = now + holdMs
      return taken.map(({ subject, kind, at }) => ({ subject, kind, at })).toSorted((a, b) => a.at - b.at)
    },
    async change(subject, change) {
      setDue(tables, subject, change)
    },
    async soonest() {
      if (tables.due.size === 0) return null
      const soonest = Math.min(...[...tables.due.values()].map(({ readyAt }) => readyAt))
      return Math.max(0, Math.ceil(soonest - tables.now()))
    },
  }
}
