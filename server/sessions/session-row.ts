import type { SessionEvent } from '#core/session/events.ts'
import { type Session, presentActivity } from '#core/session/session.ts'
import type { QuestionChange, SessionAppend, SessionLogRow } from './ports.ts'
import { phaseDue } from './session-due.ts'
import type { SessionTimes } from './session-times.ts'

/** The row with all that is written in the same transaction. */
export function withConsequences(
  before: Session | null,
  after: Session,
  row: SessionLogRow,
  times: SessionTimes,
): SessionAppend {
  const isGoing = after.phase !== 'lobby' && after.phase !== 'ended'
  return {
    ...row,
    due: phaseDue(before, after, times),
    questions: row.events.flatMap((event) => questionChange(after, event)),
    matches: [],
    phase: isGoing ? 'going' : after.phase,
    locked: after.locked,
  }
}

function questionChange(after: Session, event: SessionEvent): QuestionChange[] {
  switch (event.type) {
    case 'question-opened': {
      const { limitMs } = presentActivity(after).settings
      return [{ activity: event.activity, question: event.question, to: 'opened', limitMs }]
    }
    case 'question-closing':
    case 'question-closed': {
      const to = event.type === 'question-closing' ? 'closing' : 'closed'
      return [{ activity: event.activity, question: event.question, to }]
    }
    case 'session-created':
    case 'standings-shown':
    case 'session-locked':
    case 'session-unlocked':
    case 'session-ended':
      return []
  }
}
