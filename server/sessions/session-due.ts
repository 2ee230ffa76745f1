import { type Session, isSamePlace, placeOf } from '#core/session/session.ts'
import type { Place } from '#core/session/session.ts'
import { SESSION_PHASES, type SessionPhase } from '#core/session/view.ts'
import { settingsOf } from '#core/session/view-for.ts'
import type { Due, DueChange } from '#server/matches/ports.ts'
import type { SessionTimes } from './session-times.ts'

/** What a due row of a session is about: the end of a phase, of a step where there is one. */
export interface PhaseEnd {
  readonly phase: SessionPhase
  readonly place: Place | null
}

export function phaseKind({ phase, place }: PhaseEnd): string {
  return place === null ? `session:${phase}` : `session:${phase}:${place.activity}:${place.question}`
}

/** Null: the row is not about a phase. */
export function phaseEndOf({ kind }: Due): PhaseEnd | null {
  const [what, named, activity, question] = kind.split(':')
  const phase = SESSION_PHASES.find((one) => one === named)
  if (what !== 'session' || phase === undefined) return null
  const place = { activity: Number(activity), question: Number(question) }
  return { phase, place: question === undefined ? null : place }
}

/** What becomes due, or is due no more, by going from one session to the next. In a pause nothing is. */
export function phaseDue(before: Session | null, after: Session, times: SessionTimes): DueChange[] {
  if (before !== null && isSamePhase(before, after)) return []
  const gone = before === null ? [] : [{ kind: phaseKind(endOf(before)), inMs: null }]
  const inMs = after.paused ? null : lastsFor(after, times, before?.paused === true)
  return inMs === null ? gone : [...gone, { kind: phaseKind(endOf(after)), inMs }]
}

function endOf(session: Session): PhaseEnd {
  return { phase: session.phase, place: placeOf(session) }
}

function isSamePhase(a: Session, b: Session): boolean {
  const [from, to] = [placeOf(a), placeOf(b)]
  const isSame = from === null || to === null ? from === to : isSamePlace(from, to)
  return a.phase === b.phase && a.paused === b.paused && isSame
}

/** Null: until somebody does something. Who comes to the lobby sets its end. */
function lastsFor(session: Session, times: SessionTimes, isResumed: boolean): number | null {
  const { limitMs, pace } = settingsOf(session)
  const isByItself = pace === 'itself'
  switch (session.phase) {
    case 'lobby':
    case 'ended':
      return null
    case 'question':
      // How much was left at the pause the database knows: it is asked at once.
      return isResumed && limitMs !== null ? 0 : (limitMs ?? times.patience)
    case 'closing':
      return times.grace
    case 'answer':
      return isByItself ? times.answer : times.hostAway
    case 'standings':
      return isByItself ? times.standings : times.hostAway
    case 'debrief':
    case 'reading':
      return times.hostAway
    case 'playing':
      return times.round
  }
}
