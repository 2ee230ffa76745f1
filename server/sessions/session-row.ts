import type { SessionEvent } from '#core/session/events.ts'
import { type Place, type Session, placeOf, quizAt } from '#core/session/session.ts'
import type { MatchOfRound, QuestionChange, SessionAppend, SessionLogRow } from './ports.ts'
import { roundDue } from './round-due.ts'
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
    due: [...phaseDue(before, after, times), ...roundDue(before, after, row)],
    questions: row.events.flatMap((event) => questionChange(before, after, event)),
    matches: row.events.flatMap((event) => matchesIn(after, event)),
    phase: isGoing ? 'going' : after.phase,
    locked: after.locked,
  }
}

function questionChange(before: Session | null, after: Session, event: SessionEvent): QuestionChange[] {
  switch (event.type) {
    case 'question-opened': {
      const place = { activity: event.activity, question: event.question }
      return [{ ...place, ...opened(after, place) }]
    }
    case 'question-closing':
    case 'question-closed': {
      const to = event.type === 'question-closing' ? 'closing' : 'closed'
      return [{ activity: event.activity, question: event.question, to }]
    }
    case 'session-paused':
      return running(before, { to: 'paused' })
    case 'session-resumed':
      return running(before, { to: 'resumed' })
    case 'time-added':
      return running(before, { to: 'extended', byMs: event.ms })
    case 'session-ended':
      // One that stood still is closed with the others.
      return []
    case 'session-created':
    case 'standings-shown':
    case 'round-opened':
    case 'pair-added':
    case 'network-taken':
    case 'round-closed':
    case 'round-scored':
    case 'reading-opened':
    case 'activity-inserted':
    case 'pairs-set':
    case 'projector-set':
    case 'session-locked':
    case 'session-unlocked':
      return []
  }
}

function opened(after: Session, place: Place) {
  const { settings, questions, scored } = quizAt(after, place)
  const question = questions[place.question]
  const what = question && { questionId: question.id, skill: question.skills[0] ?? null, scored }
  return { to: 'opened' as const, limitMs: settings.limitMs, ...(what && { asked: what }) }
}

type Step = { readonly to: 'paused' | 'resumed' } | { readonly to: 'extended'; readonly byMs: number }

/** Of the question that is open; none: there is nothing whose time runs. */
function running(before: Session | null, step: Step): QuestionChange[] {
  const place = before?.phase === 'question' ? placeOf(before) : null
  return place === null ? [] : [{ ...place, ...step }]
}

function matchesIn(after: Session, event: SessionEvent): MatchOfRound[] {
  const place = after.rounds.at(-1)?.place
  if (place === undefined) return []
  const of = { activity: place.activity, round: place.question }
  if (event.type === 'round-opened') return event.pairs.map(({ match }) => ({ match, ...of }))
  return event.type === 'pair-added' ? [{ match: event.pair.match, ...of }] : []
}
