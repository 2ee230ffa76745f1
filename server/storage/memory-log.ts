import { EVENTS_VERSION } from '#core/match/events.ts'
import type { Append, MatchLog } from '#server/matches/ports.ts'
import { checkRow, type MemoryTables, placeKey, setDue } from './memory-tables.ts'
import type { ParseEvents } from './storage.ts'

export function memoryLog(tables: MemoryTables, parseEvents: ParseEvents): MatchLog {
  return {
    async append(row) {
      checkRow(row)
      const rows = tables.log.get(row.match) ?? []
      const isThere = rows.some(({ sequence, commandId }) => {
        return sequence === row.sequence || commandId === row.commandId
      })
      if (isThere) return 'conflict'
      const { sequence, commandId, events } = row
      const stored = { sequence, commandId, events: JSON.stringify(events) }
      tables.log.set(
        row.match,
        [...rows, stored].toSorted((a, b) => a.sequence - b.sequence),
      )
      storeTheRest(tables, row)
      return 'stored'
    },
    async read(match, after) {
      const rows = tables.log.get(match) ?? []
      return rows
        .filter(({ sequence }) => sequence > after)
        .map((row) => ({ ...row, match, events: parseEvents(JSON.parse(row.events), EVENTS_VERSION) }))
    },
  }
}

function storeTheRest(tables: MemoryTables, { match, seats, due, scores }: Append): void {
  for (const { role, sharer, seat } of seats)
    tables.matchSeats.set(placeKey(match, role, sharer), { seat, seenAt: null })
  for (const change of due) setDue(tables, match, change)
  tables.scores.push(...scores)
}
