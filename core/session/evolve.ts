import type { SessionEvent } from './events.ts'
import { type AtQuestion, type Place, type Session, placeOf } from './session.ts'

/** The session after one more event. Events come from `decide` alone: what they say is not asked again. */
export function evolve(session: Session | null, event: SessionEvent): Session {
  if (event.type === 'session-created') {
    const { code, seed, activities } = event
    return { phase: 'lobby', code, seed, activities, locked: false }
  }
  if (session === null) throw new TypeError(`${event.type} before the session was created`)
  switch (event.type) {
    case 'question-opened':
      return at('question', session, event)
    case 'question-closing':
      return at('closing', session, event)
    case 'question-closed':
      return at('answer', session, event)
    case 'standings-shown':
      return at('standings', session, placeOf(session) ?? { activity: 0, question: 0 })
    case 'session-locked':
      return { ...session, locked: true }
    case 'session-unlocked':
      return { ...session, locked: false }
    case 'session-ended':
      return { ...session, phase: 'ended', place: placeOf(session) }
  }
}

function at(phase: AtQuestion['phase'], session: Session, { activity, question }: Place): Session {
  return { ...session, phase, place: { activity, question } }
}

export function replay(events: readonly SessionEvent[]): Session | null {
  return events.reduce<Session | null>(evolve, null)
}
