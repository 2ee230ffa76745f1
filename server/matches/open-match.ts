import type { BySeat, SeatRole } from '#core/by-role.ts'
import type { Command } from '#core/match/decide.ts'
import type { Holder, Setup } from '#core/match/events.ts'
import type { Match } from '#core/match/match.ts'
import type { MatchChange } from './match-change.ts'
import type { Matches } from './matches.ts'

export interface OpenDeps {
  readonly matches: Matches
  readonly newId: (length: number) => string
  /** Epoch milliseconds. */
  readonly now: () => number
}

export interface Opened {
  readonly id: string
  readonly match: Match
  /** What its players have not been told; null: nothing. */
  readonly change: MatchChange | null
}

export const MATCH_ID_LENGTH = 16

/** Stores a new match with whoever sits there from the start: one row. @throws {NotStored} */
export function openMatch(deps: OpenDeps, setup: Setup, holders: Partial<BySeat<Holder>>): Promise<Opened> {
  return openMatchWithId(deps, deps.newId(MATCH_ID_LENGTH), setup, holders)
}

/**
 * The match of that id, made where there is none yet: opened again, by whichever process and however late, it is the
 * match that is there, with the setup and the players that it was first opened with. @throws {NotStored}
 */
export async function openMatchWithId(
  { matches, now }: Pick<OpenDeps, 'matches' | 'now'>,
  id: string,
  setup: Setup,
  holders: Partial<BySeat<Holder>>,
): Promise<Opened> {
  const wallMs = now()
  const roles = Object.entries(holders) as [SeatRole, Holder][]
  const commands: Command[] = [
    { type: 'create', setup },
    ...roles.map(([role, holder]) => ({ type: 'take-role', role, holder, wallMs }) as const),
  ]
  const committed = await matches.commit(id, 'create', () => commands, { isNew: true })
  if (!committed.done) throw new TypeError(`a new match was refused: ${committed.code}`)
  return { id, match: committed.now.match, change: committed.change }
}
