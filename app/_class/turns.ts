import type { AtSession } from '#app/_realtime/at-session.ts'
import type { OwnTable } from './use-own-table.ts'

/** Which of the two who share a device. */
export type Sharer = 0 | 1

/** What one of them has before them. */
export interface SharersPlace {
  readonly state: AtSession
  readonly table: Pick<OwnTable, 'state'> | null
}

/** Who has the device next: whoever has it keeps it while there is something to do, or nothing for the other either. */
export function nextHolder(present: Sharer, places: readonly [SharersPlace, SharersPlace]): Sharer {
  const other: Sharer = present === 0 ? 1 : 0
  return !isAsked(places[present]) && isAsked(places[other]) ? other : present
}

/** Whether the lesson waits for something that only this one may see and do. */
export function isAsked({ state, table }: SharersPlace): boolean {
  if (state.at !== 'inside') return false
  const { head, own } = state.known
  if (head.paused) return false
  switch (head.phase) {
    case 'question':
      return own !== null && own.answer === null && state.sending === null
    case 'playing':
      return isAskedAt(table)
    case 'lobby':
    case 'closing':
    case 'answer':
    case 'standings':
    case 'debrief':
    case 'reading':
    case 'ended':
      return false
  }
}

function isAskedAt(table: SharersPlace['table']): boolean {
  if (table?.state.at !== 'seated') return false
  const { head } = table.state.known
  if (head.result !== null) return false
  return head.role === 'network' ? head.undecided.length > 0 : head.asked !== null
}
