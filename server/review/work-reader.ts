import { setImmediate as letOthers } from 'node:timers/promises'
import type { MatchEvent } from '#core/match/events.ts'
import type { Level } from '#core/match/move.ts'
import type { Question } from '#core/quiz/question.ts'
import { type Decision, decisionsOf } from '#core/review/decisions-of.ts'
import type { GivenAnswer } from '#core/review/shared-beliefs.ts'
import { evolve } from '#core/session/evolve.ts'
import type { Session } from '#core/session/session.ts'
import { BoundedMap } from '#server/matches/bounded-map.ts'
import type { LessonAnswer, Newest, ReviewList, ReviewScope, ReviewedMatch, WhoseWork } from './ports.ts'

/** Matches of one view; of a class that has played more the newest are read, and the page says so. */
const MOST_MATCHES = 2000
/** Answers of one view: in lessons, and as many at home. */
const MOST_ANSWERS = 20_000
/** Matches that are over and stay what they were; some 3 kB each. */
const KEPT_MATCHES = 2500
const KEPT_LESSONS = 100
/** Logs in one question: to believe one and to fold it takes some 2 ms, and others wait for no more than these. */
const LOGS_AT_ONCE = 40
/** Matches folded before others have their turn: a lesson may run in the same process. */
const FOLDED_AT_ONCE = 10

/** What was decided in a match. */
interface FoldedMatch {
  readonly scenario: string
  readonly level: Level
  readonly isOver: boolean
  readonly decisions: readonly Decision[]
}

export type ReadWork = ReviewedMatch & FoldedMatch

/** An answer in class or at home, and where it was given. */
export interface PlacedAnswer extends GivenAnswer {
  readonly session: string | null
  readonly assignment: string | null
  readonly activity: number
  readonly at: number
}

export interface WorkReader {
  /** The newest first; those that nobody has opened are left out. @throws {NotStored} as all here */
  matches(scope: ReviewScope, who?: WhoseWork): Promise<Newest<ReadWork>>
  /** The oldest first. `whose`: the student that a seat is, or the seat. */
  answers(scope: ReviewScope, whose: (seat: string) => string, who?: WhoseWork): Promise<Newest<PlacedAnswer>>
}

export function createWorkReader(list: ReviewList): WorkReader {
  const matches = new BoundedMap<FoldedMatch>(KEPT_MATCHES)
  const lessons = new BoundedMap<Session>(KEPT_LESSONS)

  async function fold(ids: readonly string[]): Promise<Map<string, FoldedMatch>> {
    const folded = new Map<string, FoldedMatch>()
    for (const id of ids) {
      const known = matches.get(id)
      if (known !== undefined) folded.set(id, known)
    }
    const unknown = ids.filter((id) => !folded.has(id))
    for (let from = 0; from < unknown.length; from += LOGS_AT_ONCE)
      await foldLogs(await list.logs(unknown.slice(from, from + LOGS_AT_ONCE)), folded)
    return folded
  }

  async function foldLogs(
    logs: ReadonlyMap<string, readonly MatchEvent[]>,
    folded: Map<string, FoldedMatch>,
  ): Promise<void> {
    let count = 0
    for (const [id, events] of logs) {
      const match = foldMatch(events)
      if (match === null) continue
      folded.set(id, match)
      if (match.isOver) matches.set(id, match)
      count += 1
      if (count % FOLDED_AT_ONCE === 0) await letOthers()
    }
  }

  /** Their questions stand whole in their logs. */
  async function sessionsOf(ids: readonly string[]): Promise<Map<string, Session>> {
    const known = new Map(ids.flatMap((id) => withKey(id, lessons.get(id))))
    const logs = await list.sessionLogs(ids.filter((id) => !known.has(id)))
    for (const [id, events] of logs) {
      const session = events.reduce<Session | null>(evolve, null)
      if (session === null) continue
      known.set(id, session)
      if (session.phase === 'ended') lessons.set(id, session)
    }
    return known
  }

  return {
    async matches(scope, who) {
      const { newest, total } = await list.matches(scope, MOST_MATCHES, who)
      const folded = await fold(newest.map(({ match }) => match))
      return { newest: newest.flatMap((one) => withFolded(one, folded.get(one.match))), total }
    },
    async answers(scope, whose, who) {
      const [lessonsGiven, home] = await Promise.all([
        list.lessonAnswers(scope, MOST_ANSWERS, who),
        list.homeAnswers(scope, MOST_ANSWERS, who),
      ])
      const sessions = await sessionsOf([...new Set(lessonsGiven.newest.map(({ session }) => session))])
      const inLessons = lessonsGiven.newest.flatMap((given) => placed(given, sessions, whose))
      const atHome = home.newest.map(({ student, ...given }) => ({ ...given, who: student, session: null }))
      const newest = [...inLessons, ...atHome].toSorted((a, b) => a.at - b.at)
      return { newest, total: lessonsGiven.total + home.total }
    },
  }
}

function foldMatch(events: readonly MatchEvent[]): FoldedMatch | null {
  const [created] = events
  if (created?.type !== 'match-created') return null
  const { scenario, level } = created.setup
  return {
    scenario,
    level,
    isOver: events.at(-1)?.type === 'match-ended',
    decisions: decisionsOf(events),
  }
}

function withFolded(one: ReviewedMatch, folded: FoldedMatch | undefined): ReadWork[] {
  return folded === undefined ? [] : [{ ...one, ...folded }]
}

function withKey<T>(key: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[key, value]]
}

function placed(
  { session, activity, question, seat, answer, isRight, at }: LessonAnswer,
  sessions: ReadonlyMap<string, Session>,
  whose: (seat: string) => string,
): PlacedAnswer[] {
  const asked = questionIn(sessions.get(session), activity, question)
  if (asked === null) return []
  return [{ session, assignment: null, activity, who: whose(seat), asked, answer, isRight, at }]
}

function questionIn(session: Session | undefined, activity: number, question: number): Question | null {
  const found = session?.activities[activity]
  return found?.kind === 'quiz' ? (found.questions[question] ?? null) : null
}
