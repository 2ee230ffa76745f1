import { activityAt, isClosed, placeAfter, quizAt, takesAnswers } from './session.ts'
import type { AtQuestion, GoingSession, Place, Session } from './session.ts'
import type { Act } from './acts.ts'
import type { Outcome, Present } from './decide.ts'
import type { SessionEvent } from './events.ts'
import { pairUp } from './pair-up.ts'

/** What one "more time" adds to a question, milliseconds. */
const MORE_TIME = 30_000

/** What a host has the session do. All stands still in a pause: what is not about the pause waits for its end. */
export function act(session: Session, wanted: Act, present: Present): Outcome {
  switch (wanted) {
    case 'start':
      return session.phase === 'lobby' ? open(session, { activity: 0, question: 0 }, present) : 'not-now'
    case 'end':
      return end(session)
    case 'lock':
      return session.locked ? 'not-now' : [{ type: 'session-locked' }]
    case 'unlock':
      return session.locked ? [{ type: 'session-unlocked' }] : 'not-now'
    case 'resume':
      return session.paused ? [{ type: 'session-resumed' }] : 'not-now'
    case 'close':
    case 'next':
    case 'standings':
    case 'again':
    case 'skip':
    case 'more-time':
    case 'pause': {
      const isGoing = session.phase !== 'lobby' && session.phase !== 'ended' && !session.paused
      return isGoing ? actOnGoing(session, wanted, present) : 'not-now'
    }
  }
}

function actOnGoing(
  session: GoingSession,
  wanted: Exclude<Act, 'start' | 'end' | 'lock' | 'unlock' | 'resume'>,
  present: Present,
): Outcome {
  switch (wanted) {
    case 'close':
      return close(session)
    case 'next':
      return isOpen(session) ? 'not-now' : goOn(session, present)
    case 'standings':
      return isClosed(session) ? standings(session) : 'not-now'
    case 'again':
      return again(session, present)
    case 'skip':
      return [...closeAtOnce(session), ...goOn(session, present)]
    case 'more-time':
      return moreTime(session)
    case 'pause':
      return session.phase === 'closing' ? 'not-now' : [{ type: 'session-paused' }]
  }
}

function close(session: GoingSession): Outcome {
  if (session.phase === 'question') return [{ type: 'question-closing', ...placeIn(session) }]
  return session.phase === 'playing' ? [{ type: 'round-closed', ...placeIn(session) }] : 'not-now'
}

function isOpen(session: GoingSession): boolean {
  return takesAnswers(session) || session.phase === 'playing'
}

/** What is open is closed with no time for what is on its way: nothing more of it is wanted. */
export function closeAtOnce(session: GoingSession): SessionEvent[] {
  if (takesAnswers(session)) return [{ type: 'question-closed', ...placeIn(session) }]
  return session.phase === 'playing' ? [{ type: 'round-closed', ...placeIn(session) }] : []
}

function moreTime(session: GoingSession): Outcome {
  const hasTimer = session.phase === 'question' && quizAt(session, session.place).settings.limitMs !== null
  return hasTimer ? [{ type: 'time-added', ms: MORE_TIME }] : 'not-now'
}

/** On to the next step. After the last one the session is over. */
export function goOn(session: GoingSession, present: Present): SessionEvent[] {
  const next = placeAfter(session, session.place)
  return next === null ? [{ type: 'session-ended' }] : open(session, next, present)
}

function open(session: Session, place: Place, present: Present): SessionEvent[] {
  const { wallMs, players, matchIds } = present
  switch (activityAt(session, place).kind) {
    case 'quiz':
      return [{ type: 'question-opened', ...place, wallMs }]
    case 'reading':
      return [{ type: 'reading-opened', ...place, wallMs }]
    case 'scenario':
      return [{ type: 'round-opened', ...place, pairs: pairUp(session, place, players, matchIds), wallMs }]
  }
}

/** Another round of the scenario; after a prediction it comes as an activity of its own. */
function again(session: GoingSession, present: Present): Outcome {
  const { activity, question } = session.place
  if (session.phase === 'debrief') return open(session, { activity, question: question + 1 }, present)
  const last = isPrediction(session) ? session.rounds.at(-1) : undefined
  if (last === undefined) return 'not-now'
  const at = activity + 1
  const same = activityAt(session, last.place)
  const after = { ...session, activities: session.activities.toSpliced(at, 0, same) }
  const inserted: SessionEvent = { type: 'activity-inserted', at, activity: same }
  return [inserted, ...open(after, { activity: at, question: 0 }, present)]
}

/** Whether what is closed was asked of a round, and counts for nothing. */
export function isPrediction(session: Session): session is AtQuestion {
  return isClosed(session) && !quizAt(session, session.place).scored && session.rounds.length > 0
}

/** Where they are shown at the end only, or to nobody, there is nothing to come to. */
function standings(session: AtQuestion): Outcome {
  const { settings, scored } = quizAt(session, session.place)
  const isWanted = scored && settings.standings === 'each' && session.phase === 'answer'
  return isWanted ? [{ type: 'standings-shown' }] : 'not-now'
}

/** After the last step the final standings come at once: the same twice would say nothing. */
export function showsStandings(session: AtQuestion): boolean {
  return standings(session) !== 'not-now' && placeAfter(session, session.place) !== null
}

/** What is open is closed first, for its answers and moves count. */
function end(session: Session): Outcome {
  const isGoing = session.phase !== 'lobby' && session.phase !== 'ended'
  return [...(isGoing ? closeAtOnce(session) : []), { type: 'session-ended' }]
}

function placeIn({ place: { activity, question } }: GoingSession): Place {
  return { activity, question }
}
