import type { SessionHead } from '#core/session/view.ts'
import type { SessionAct } from '#app/_realtime/at-session.ts'
import { questionsOf } from './questions-of.ts'

/** The one thing that a host does next, and what it is called; null: it goes on by itself, or it is over. */
export interface MainAct {
  readonly act: SessionAct
  readonly name: 'start' | 'close' | 'standings' | 'next' | 'result'
}

export function mainActOf({ phase, question, activity, settings, players }: SessionHead): MainAct | null {
  const isLast = question?.index === questionsOf(activity) - 1
  switch (phase) {
    case 'lobby':
      return players === 0 ? null : { act: 'start', name: 'start' }
    case 'question':
      return { act: 'close', name: 'close' }
    case 'closing':
    case 'playing':
    case 'debrief':
    case 'reading':
    case 'ended':
      return null
    case 'answer':
      if (isLast) return { act: 'next', name: 'result' }
      return settings.standings === 'each'
        ? { act: 'standings', name: 'standings' }
        : { act: 'next', name: 'next' }
    case 'standings':
      return { act: 'next', name: isLast ? 'result' : 'next' }
  }
}
