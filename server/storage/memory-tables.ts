import type { SeatRole } from '#core/by-role.ts'
import type { Sharer } from '#core/match/shared-end.ts'
import { type Append, type DueChange, NotStored, type ScoreRow } from '#server/matches/ports.ts'

interface MemoryRow {
  readonly sequence: number
  readonly commandId: string
  /** JSON: nothing lives here that would not live in the database. */
  readonly events: string
}

/** The tables of `prisma/schema.prisma`, for tests and for trying things out: gone with the process. */
export interface MemoryTables {
  readonly now: () => number
  readonly log: Map<string, MemoryRow[]>
  readonly due: Map<string, { subject: string; kind: string; at: number; readyAt: number }>
  readonly scores: ScoreRow[]
  readonly seats: Map<string, { tokenHash: string; name: string; shown: boolean }>
  /** Further secrets of a seat: whose, by their hash. */
  readonly seatKeys: Map<string, string>
  readonly matchSeats: Map<string, { seat: string; seenAt: number | null }>
  readonly waiting: Map<string, WaitingRow>
}

export interface WaitingRow {
  readonly scenario: string
  readonly level: number
  readonly since: number
  renewedAt: number
  readonly match: string | null
}

export function memoryTables(now: () => number): MemoryTables {
  return {
    now,
    log: new Map(),
    due: new Map(),
    scores: [],
    seats: new Map(),
    seatKeys: new Map(),
    matchSeats: new Map(),
    waiting: new Map(),
  }
}

/** All rows go: what kept them is as it was in the beginning. */
export function emptyTables(tables: object): void {
  for (const table of Object.values(tables)) {
    if (table instanceof Map) table.clear()
    if (Array.isArray(table)) table.length = 0
  }
}

export function placeKey(match: string, role: SeatRole, sharer: Sharer = 0): string {
  return `${match} ${role} ${sharer}`
}

export function setDue(
  tables: MemoryTables,
  subject: string,
  { kind, inMs, unlessThere = false }: DueChange,
): void {
  const key = `${subject} ${kind}`
  if (inMs === null) {
    tables.due.delete(key)
    return
  }
  if (unlessThere && tables.due.has(key)) return
  const at = Math.round(tables.now() + inMs)
  tables.due.set(key, { subject, kind, at, readyAt: at })
}

/** What the database's own checks refuse. */
export function checkRow({ sequence, scores }: Append): void {
  if (sequence < 1) throw new NotStored('sequences begin with 1')
  for (const { points, obtainable, right, decisions, level } of scores) {
    const fine = points >= 0 && points <= obtainable && right <= decisions && level >= 0 && level <= 3
    if (!fine) throw new NotStored('a score that cannot be')
  }
}
