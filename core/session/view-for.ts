import type { Answer, AskedQuestion, Distribution } from '#core/quiz/answer.ts'
import { askQuestion } from '#core/quiz/ask.ts'
import { keyOf } from '#core/quiz/grade.ts'
import { ROLES, type SeatRole } from '#core/by-role.ts'
import type { StudentTime } from './class-settings.ts'
import {
  type AtQuestion,
  type Place,
  type Session,
  isAtQuestion,
  isClosed,
  pairOf,
  placeOf,
  presentActivity,
  presentRound,
  questionAt,
  takesAnswers,
} from './session.ts'
import type { Activity, QuizSettings, Standings } from './settings.ts'
import type {
  ActivityHead,
  ClosedQuestion,
  OwnMatch,
  OwnPlace,
  OwnResult,
  RoundHead,
  SessionHead,
  StandingsHead,
} from './view.ts'

/** What the head is made from beside the session itself. */
export interface HeadFacts {
  readonly id: string
  readonly players: number
  /** Milliseconds; null: no timer. */
  readonly leftMs: number | null
  /** How the closed question was answered; null: it is open, or there is none. */
  readonly distribution: Distribution | null
  readonly standings: StandingsHead | null
  /** Of the present round: matches that are over. */
  readonly over: number
  readonly hostHere: boolean
}

/** What everybody sees: the only shape in which a session leaves the server, and in no phase more than that. */
export function headOf(session: Session, facts: HeadFacts): SessionHead {
  const question = isAtQuestion(session) ? session : null
  return {
    session: facts.id,
    code: session.code,
    phase: session.phase,
    title: session.title,
    activity: activityHeadOf(presentActivity(session)),
    index: placeOf(session)?.activity ?? 0,
    activities: session.activities.length,
    settings: settingsOf(session),
    class: session.class,
    question: question && {
      index: question.place.question,
      asked: askedAt(question, question.place),
      leftMs: session.phase === 'question' ? facts.leftMs : null,
    },
    closed: question && isClosed(question) ? closedAt(question, facts.distribution) : null,
    round: roundOf(session, facts.over),
    standings: showsStandings(session) ? boardOf(session, facts.standings) : null,
    players: facts.players,
    locked: session.locked,
    paused: session.paused,
    hostHere: facts.hostHere,
  }
}

/** Without what it is made of: questions are seen when they are asked. */
export function activityHeadOf(activity: Activity): ActivityHead {
  const { title, minutes } = activity
  switch (activity.kind) {
    case 'quiz':
      return { kind: 'quiz', title, minutes, questions: activity.questions.length, scored: activity.scored }
    case 'scenario': {
      const { scenario, level, confidence, guided } = activity
      return { kind: 'scenario', title, minutes, scenario, level, confidence, guided }
    }
    case 'reading':
      return { kind: 'reading', title, minutes, chapter: activity.chapter }
  }
}

/** What is no quiz has no timer of its own and no speed, and waits for the host. */
export function settingsOf(session: Session): QuizSettings {
  const activity = presentActivity(session)
  if (activity.kind === 'quiz') return activity.settings
  return { limitMs: null, speed: false, standings: session.class.standings, pace: 'host', open: false }
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

function closedAt(session: AtQuestion, distribution: Distribution | null): ClosedQuestion {
  const question = questionAt(session, session.place)
  const { explanation, references } = question
  return { key: keyOf(question), explanation, references, distribution: distribution ?? NO_ANSWERS }
}

function roundOf(session: Session, over: number): RoundHead | null {
  const round = presentRound(session)
  return round && { index: round.place.question, pairs: round.pairs.length, over }
}

/** Whether everybody sees the standings now. */
function showsStandings(session: Session): boolean {
  const { standings } = settingsOf(session)
  if (session.phase === 'ended') return standings !== 'never'
  return session.phase === 'standings' && standings === 'each'
}

/** Where the board is anonymous it has places and points, and nobody's name. */
function boardOf(session: Session, board: StandingsHead | null): StandingsHead | null {
  if (board === null || !session.class.anonymous) return board
  return { ...board, rows: board.rows.map((row) => ({ ...row, seat: '', name: '' })) }
}

/** A rank tells of the others: it is told where the standings are. */
function showsRanks(session: Session): boolean {
  const isOpen = takesAnswers(session) || session.phase === 'playing'
  const SHOWN: Readonly<Record<Standings, boolean>> = {
    each: placeOf(session) !== null && !isOpen,
    end: session.phase === 'ended',
    never: false,
  }
  return SHOWN[settingsOf(session).standings]
}

export interface OwnFacts {
  readonly seat: string
  readonly name: string
  /** To the present question. */
  readonly answer: Answer | null
  readonly result: OwnResult | null
  /** Of what is closed. */
  readonly points: number
  readonly right: number
  readonly rank: number | null
  readonly time: StudentTime
  readonly leftMs: number | null
  readonly partner: string | null
  readonly exit: string | null
}

/** What a seat sees of itself: whether an answer is right not before the question is closed. */
export function ownOf(session: Session, facts: OwnFacts): OwnPlace {
  return {
    ...facts,
    result: takesAnswers(session) ? null : facts.result,
    rank: showsRanks(session) ? facts.rank : null,
    match: ownMatchOf(session, facts.seat),
    leftMs: session.phase === 'question' ? facts.leftMs : null,
  }
}

/** Where a seat plays in the present round; null: nowhere. */
function ownMatchOf(session: Session, seat: string): OwnMatch | null {
  const round = presentRound(session)
  const pair = round && pairOf(round, seat)
  if (pair === null) return null
  const { match, holders } = pair
  const role: SeatRole = ROLES.find((end) => isHeldBy(holders[end], seat)) ?? 'network'
  return { match, role }
}

function isHeldBy(holder: Parameters<typeof pairOf>[0]['pairs'][number]['holders']['client'], seat: string) {
  return holder?.kind === 'person' && [holder.seat, holder.other].includes(seat)
}
