import { type BySeat, withSeat } from '#core/by-role.ts'
import type { MatchEvent } from '#core/match/events.ts'
import { evolve } from '#core/match/evolve.ts'
import type { Match } from '#core/match/match.ts'
import { rolesToTell } from './match-change.ts'
import type { LogRow } from './ports.ts'

/** A match as of one row of its log. Only a cache: each append proves it, by the row's sequence. */
export interface FoldedMatch {
  readonly id: string
  /** null: no row yet. */
  readonly match: Match | null
  /** Of the last row; 0: none. */
  readonly sequence: number
  /** How many rows had news for each seat: what its updates are numbered by, for the row's own number tells of others. */
  readonly heard: BySeat<number>
  /**
   * Which row each command led to: a command that comes again is answered from there. One map for all that is folded
   * of a match: it only grows.
   */
  readonly commands: Map<string, number>
}

const NOTHING: BySeat<number> = { client: 0, server: 0, network: 0 }

export function unwritten(id: string): FoldedMatch {
  return { id, match: null, sequence: 0, heard: NOTHING, commands: new Map() }
}

export function fold(folded: FoldedMatch, rows: readonly LogRow[]): FoldedMatch {
  return rows.reduce((before, row) => foldRow(before, row, foldEvents(before.match, row.events)), folded)
}

/** The row is the next one, and `match` is what its events make: nothing is folded twice. */
export function foldRow(folded: FoldedMatch, row: LogRow, match: Match | null): FoldedMatch {
  folded.commands.set(row.commandId, row.sequence)
  return { ...folded, match, sequence: row.sequence, heard: heardAfter(folded, row, match) }
}

function heardAfter(
  { id, match: before, heard }: FoldedMatch,
  row: LogRow,
  match: Match | null,
): BySeat<number> {
  if (match === null) return heard
  const told = rolesToTell({ id, before, match, events: row.events })
  return told.reduce((counted, role) => withSeat(counted, role, counted[role] + 1), heard)
}

function foldEvents(match: Match | null, events: readonly MatchEvent[]): Match | null {
  return events.reduce<Match | null>(evolve, match)
}
