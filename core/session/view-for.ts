import type { Answer, AskedQuestion, Distribution } from '#core/quiz/answer.ts'
import { askQuestion } from '#core/quiz/ask.ts'
import { keyOf } from '#core/quiz/grade.ts'
import { type Place, type Session, placeOf, presentActivity, questionAt, takesAnswers } from './session.ts'
import type { Standings } from './settings.ts'
import type { ClosedQuestion, OwnPlace, OwnResult, SessionHead, StandingsHead } from './view.ts'

/** What the head is made from beside the session itself. */
export interface HeadFacts {
  readonly id: string
  readonly players: number
  /** Milliseconds; null: no timer. */
  readonly leftMs: number | null
  /** How the closed question was answered; null: it is open, or there is none. */
  readonly distribution: Distribution | null
  readonly standings: StandingsHead | null
}

/** What everybody sees: the only shape in which a session leaves the server, and in no phase more than that. */
export function headOf(session: Session, facts: HeadFacts): SessionHead {
  const activity = presentActivity(session)
  const place = session.phase === 'ended' ? null : placeOf(session)
  const { kind, title, questions, settings } = activity
  return {
    session: facts.id,
    code: session.code,
    phase: session.phase,
    activity: { kind, title, questions: questions.length },
    settings,
    question: place && {
      index: place.question,
      asked: askedAt(session, place),
      leftMs: session.phase === 'question' ? facts.leftMs : null,
    },
    closed: takesAnswers(session) ? null : place && closedAt(session, place, facts.distribution),
    standings: showsStandings(session) ? facts.standings : null,
    players: facts.players,
    locked: session.locked,
  }
}

/**
 * The same order for everybody in the session, another one in each session. The question's own id stays here: it may
 * say too much of the key, and that of a generated one tells the seed that the next ones come from.
 */
function askedAt(session: Session, place: Place): AskedQuestion {
  const at = `${place.activity}-${place.question}`
  const asked = askQuestion(questionAt(session, place), `${session.seed} ${at}`)
  return { ...asked, id: at }
}

const NO_ANSWERS: Distribution = { answers: 0, right: 0, counts: [] }

function closedAt(session: Session, place: Place, distribution: Distribution | null): ClosedQuestion {
  const question = questionAt(session, place)
  const { explanation, references } = question
  return { key: keyOf(question), explanation, references, distribution: distribution ?? NO_ANSWERS }
}

/** Whether everybody sees the standings now. */
function showsStandings(session: Session): boolean {
  const { standings } = presentActivity(session).settings
  if (session.phase === 'ended') return standings !== 'never'
  return session.phase === 'standings' && standings === 'each'
}

/** A rank tells of the others: it is told where the standings are. */
function showsRanks(session: Session): boolean {
  const SHOWN: Readonly<Record<Standings, boolean>> = {
    each: placeOf(session) !== null && !takesAnswers(session),
    end: session.phase === 'ended',
    never: false,
  }
  return SHOWN[presentActivity(session).settings.standings]
}

export interface OwnFacts {
  readonly seat: string
  readonly name: string
  /** To the present question. */
  readonly answer: Answer | null
  readonly result: OwnResult | null
  /** Of the questions that are closed. */
  readonly points: number
  readonly right: number
  readonly rank: number | null
}

/** What a seat sees of itself: whether an answer is right not before the question is closed. */
export function ownOf(session: Session, facts: OwnFacts): OwnPlace {
  return {
    ...facts,
    result: takesAnswers(session) ? null : facts.result,
    rank: showsRanks(session) ? facts.rank : null,
  }
}
