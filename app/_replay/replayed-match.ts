import { type ByRole, ROLES, type Role, byRole } from '#core/by-role.ts'
import type { MatchEvent } from '#core/match/events.ts'
import type { LinuxNote } from '#core/match/linux-notes.ts'
import { LINUX_NOTES } from '#core/match/linux-notes.ts'
import type { Match } from '#core/match/match.ts'
import type { Level } from '#core/match/move.ts'
import { type ReplayStep, replaySteps } from '#core/match/replay-steps.ts'
import { headFor, timelineFor, timelineForOthers } from '#core/match/view-for.ts'
import type { MatchResult, TimelineItem } from '#core/match/view.ts'

/** Who sat at an end. */
export interface SatThere {
  readonly kind: 'person' | 'computer' | 'nobody'
  /** Null where it is not a person's, or has been forgotten. */
  readonly name: string | null
  /** It is whoever looks. */
  readonly you: boolean
}

/** A match that is over, as its players look at it again: everybody sees everything. */
export interface ReplayedMatch {
  readonly id: string
  readonly scenario: string
  readonly level: Level
  readonly ends: ByRole<SatThere>
  readonly lines: readonly TimelineItem[]
  readonly steps: readonly ReplayStep[]
  readonly result: MatchResult
}

interface Read {
  readonly id: string
  readonly match: Match
  readonly events: readonly MatchEvent[]
  /** The public id of whoever looks. */
  readonly seat: string
  readonly names: Readonly<Record<string, string>>
}

/** Null: it is not over yet. */
export function replayedMatch({ id, match, events, seat, names }: Read): ReplayedMatch | null {
  const ends = byRole((role) => satThere(match, role, seat, names))
  // How sure a player was is their own: somebody who sat at neither end sees neither's.
  const viewer = ROLES.find((role) => ends[role].you) ?? null
  const { result, scenario, level } = headFor(match, viewer ?? 'client', id)
  if (result === null) return null
  const lines = viewer === null ? timelineForOthers(match) : timelineFor(match, viewer)
  return { id, scenario, level, ends, lines, steps: replaySteps(events), result }
}

function satThere(match: Match, role: Role, seat: string, names: Read['names']): SatThere {
  const holder = match.holders[role]
  if (holder?.kind !== 'person')
    return { kind: holder === null ? 'nobody' : 'computer', name: null, you: false }
  return { kind: 'person', name: names[holder.seat] ?? null, you: holder.seat === seat }
}

/** All notes that the match touched, each once. */
export function notesOf(steps: readonly ReplayStep[]): LinuxNote[] {
  const touched = new Set(steps.flatMap((step) => step.notes))
  return LINUX_NOTES.filter((note) => touched.has(note))
}
