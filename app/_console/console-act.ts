import type { SessionHead } from '#core/session/view.ts'
import type { SessionAct } from '#app/_realtime/at-session.ts'

/** The one thing that a teacher does next, and what it is called. */
export interface MainAct {
  readonly act: SessionAct
  readonly name:
    | 'start'
    | 'close'
    | 'closeRound'
    | 'standings'
    | 'nextQuestion'
    | 'nextActivity'
    | 'toEnd'
    | 'resume'
}

/** Null: there is nothing to do now, or it goes on by itself. */
export function mainActOf(head: SessionHead): MainAct | null {
  if (head.paused) return { act: 'resume', name: 'resume' }
  switch (head.phase) {
    case 'lobby':
      return head.players === 0 ? null : { act: 'start', name: 'start' }
    case 'question':
      return { act: 'close', name: 'close' }
    case 'playing':
      return { act: 'close', name: 'closeRound' }
    case 'answer':
      return showsStandingsNext(head) ? { act: 'standings', name: 'standings' } : goOn(head)
    case 'standings':
    case 'debrief':
    case 'reading':
      return goOn(head)
    case 'closing':
    case 'ended':
      return null
  }
}

function goOn(head: SessionHead): MainAct {
  if (isQuestionLeft(head)) return { act: 'next', name: 'nextQuestion' }
  return { act: 'next', name: isActivityLeft(head) ? 'nextActivity' : 'toEnd' }
}

/** After the very last question the final standings come at once. */
function showsStandingsNext(head: SessionHead): boolean {
  const { activity, settings } = head
  const isScored = activity.kind === 'quiz' && activity.scored
  return isScored && settings.standings === 'each' && (isQuestionLeft(head) || isActivityLeft(head))
}

function isQuestionLeft({ activity, question }: SessionHead): boolean {
  return activity.kind === 'quiz' && question !== null && question.index + 1 < activity.questions
}

function isActivityLeft({ index, activities }: SessionHead): boolean {
  return index + 1 < activities
}

/** What else can be done, beside the main thing, in the order in which it stands there. */
export type SideAct = Extract<SessionAct, 'more-time' | 'again' | 'skip' | 'pause'>

export function sideActsOf(head: SessionHead): readonly SideAct[] {
  if (head.paused) return []
  switch (head.phase) {
    case 'question':
      return head.question?.leftMs == null ? ['skip', 'pause'] : ['more-time', 'skip', 'pause']
    case 'playing':
      return ['skip', 'pause']
    case 'debrief':
      return ['again', 'pause']
    case 'answer':
      return isPrediction(head) ? ['again', 'pause'] : ['pause']
    case 'standings':
    case 'reading':
      return ['pause']
    case 'lobby':
    case 'closing':
    case 'ended':
      return []
  }
}

/** What comes next was asked of a round, and counts for nothing. */
export function isPrediction({ activity }: SessionHead): boolean {
  return activity.kind === 'quiz' && !activity.scored
}
