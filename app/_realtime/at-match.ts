import type { DoorCode } from '#core/contract/door-codes.ts'
import type { MatchUpdate } from '#core/contract/updates.ts'
import type { Confidence, Move } from '#core/match/move.ts'
import type { MatchHead, NetworkHead, TimelineItem } from '#core/match/view.ts'

/** What this browser knows of the match it sits at. */
export interface KnownMatch {
  readonly sequence: number
  readonly head: MatchHead | NetworkHead
  readonly items: readonly TimelineItem[]
  readonly names: Readonly<Record<string, string>>
}

/** A move that has not been acknowledged: sent again, it keeps its id, and the server answers it once. */
export interface SentMove {
  readonly command: string
  readonly stimulus: number
  readonly move: Move
  readonly confidence?: Confidence
}

/** Why a move is still waiting, or what else to tell. */
export type Trouble = Extract<DoorCode, 'not-stored' | 'too-fast' | 'shutting-down' | 'stale'> | 'unknown'

/** Why there is nothing to play here. */
export type ClosedDoor = 'full' | 'missing' | 'taken-over' | 'wrong-version' | 'no-seat' | 'left'

/** One state for each screen: where this browser stands with the match. */
export type AtMatch =
  | { readonly at: 'connecting' }
  | { readonly at: 'door'; readonly why: ClosedDoor }
  | {
      readonly at: 'seated'
      readonly line: 'live' | 'reconnecting'
      readonly known: KnownMatch
      readonly sending: SentMove | null
      readonly trouble: Trouble | null
      /** A partner has opened the next match, with a seat for this browser's; null: nobody has. */
      readonly again: string | null
    }

export type Happening =
  | { readonly type: 'updated'; readonly update: MatchUpdate }
  | { readonly type: 'line-lost' }
  | { readonly type: 'door-closed'; readonly why: ClosedDoor }
  | { readonly type: 'knocking' }
  | { readonly type: 'move-sent'; readonly sent: SentMove }
  | { readonly type: 'move-answered'; readonly command: string }
  | { readonly type: 'troubled'; readonly trouble: Trouble }
  | { readonly type: 'offered'; readonly again: string }

export const CONNECTING: AtMatch = { at: 'connecting' }

export function afterHappening(was: AtMatch, happening: Happening): AtMatch {
  switch (happening.type) {
    case 'updated':
      return updated(was, happening.update)
    case 'door-closed':
      return { at: 'door', why: happening.why }
    case 'knocking':
      return was.at === 'door' ? CONNECTING : was
    case 'line-lost':
      return was.at === 'seated' ? { ...was, line: 'reconnecting' } : was
    case 'move-sent':
      return was.at === 'seated' ? { ...was, sending: happening.sent, trouble: null } : was
    case 'move-answered':
      return moveAnswered(was, happening.command)
    case 'offered':
      return was.at === 'seated' ? { ...was, again: happening.again } : was
    case 'troubled':
      return was.at === 'seated' ? { ...was, trouble: happening.trouble } : was
  }
}

function updated(was: AtMatch, update: MatchUpdate): AtMatch {
  const before = was.at === 'seated' ? was.known : null
  const known = applyUpdate(before, update)
  if (known === null) return was
  if (was.at !== 'seated')
    return { at: 'seated', line: 'live', known, sending: null, trouble: null, again: null }
  return {
    ...was,
    line: 'live',
    known,
    trouble: was.sending !== null || was.trouble === 'stale' ? was.trouble : null,
  }
}

function moveAnswered(was: AtMatch, command: string): AtMatch {
  if (was.at !== 'seated' || was.sending?.command !== command) return was
  return { ...was, sending: null, trouble: null }
}

/** Null: the update begins after the end of what is known, so the whole has to be asked for. */
export function applyUpdate(known: KnownMatch | null, update: MatchUpdate): KnownMatch | null {
  if (known !== null && update.sequence < known.sequence) return known
  const before = known?.items ?? []
  if (update.from > before.length) return null
  const { sequence, head, names, from, items: added } = update
  const unchanged = added.length === 0 && from === before.length
  return { sequence, head, names, items: unchanged ? before : [...before.slice(0, from), ...added] }
}
