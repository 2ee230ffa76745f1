import type { MatchEvent } from '#core/match/events.ts'
import { evolve } from '#core/match/evolve.ts'
import type { Match } from '#core/match/match.ts'
import type { LogRow } from './ports.ts'

/** A match as of one row of its log. Only a cache: each append proves it, by the row's sequence. */
export interface FoldedMatch {
  readonly id: string
  /** null: no row yet. */
  readonly match: Match | null
  /** Of the last row; 0: none. */
  readonly sequence: number
  /** Which row each command led to: a command that comes again is answered from there. */
  readonly commands: ReadonlyMap<string, number>
}

export function unwritten(id: string): FoldedMatch {
  return { id, match: null, sequence: 0, commands: new Map() }
}

export function fold(folded: FoldedMatch, rows: readonly LogRow[]): FoldedMatch {
  const last = rows.at(-1)
  if (last === undefined) return folded
  const commands = new Map(folded.commands)
  for (const row of rows) commands.set(row.commandId, row.sequence)
  const match = foldEvents(
    folded.match,
    rows.flatMap((row) => row.events),
  )
  return { id: folded.id, match, sequence: last.sequence, commands }
}

export function foldEvents(match: Match | null, events: readonly MatchEvent[]): Match | null {
  return events.reduce<Match | null>(evolve, match)
}
