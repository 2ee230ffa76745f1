import type { SessionHead } from '#core/session/view.ts'
import type { LessonPage } from './class-screen.tsx'
import type { OwnTable } from './use-own-table.ts'

/** Whether a match fills the screen, while it is played or with its end. */
export function isAtStage(
  { phase }: Pick<SessionHead, 'phase'>,
  table: Pick<OwnTable, 'state'> | null,
): boolean {
  return phase === 'playing' && table !== null && table.state.at === 'seated'
}

/** Whether there is nothing to do just now, so that an own match may be looked at again. */
export function mayLookBack(
  { phase }: Pick<SessionHead, 'phase'>,
  table: Pick<OwnTable, 'state'> | null,
): boolean {
  switch (phase) {
    case 'lobby':
    case 'standings':
    case 'debrief':
    case 'ended':
      return true
    case 'playing':
      return table?.state.at === 'seated' && table.state.known.head.result !== null
    case 'question':
    case 'closing':
    case 'answer':
    case 'reading':
      return false
  }
}

/** Where in the lesson the address has to lead; null: into the room itself. */
export function pageOf(
  { phase, activity }: Pick<SessionHead, 'phase' | 'activity'>,
  table: Pick<OwnTable, 'state'> | null,
  page: Pick<LessonPage, 'kind' | 'id'> | null,
): Pick<LessonPage, 'kind' | 'id'> | null {
  if (phase === 'reading' && activity.kind === 'reading') return { kind: 'read', id: activity.chapter }
  return page?.kind === 'replay' && mayLookBack({ phase }, table) ? page : null
}
