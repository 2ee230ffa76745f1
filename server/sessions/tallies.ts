import type { Distribution } from '#core/quiz/answer.ts'
import { distributionOf } from '#core/quiz/distribution.ts'
import { pointsOf } from '#core/scoring/quiz-points.ts'
import {
  type Place,
  type Session,
  closedPlaces,
  isSamePlace,
  questionAt,
  quizAt,
} from '#core/session/session.ts'
import { type Total, type Totals, addTo, ranksOf } from '#core/session/standings.ts'
import { BoundedMap } from '#server/matches/bounded-map.ts'
import { createTurns } from '#server/matches/turns.ts'
import type { SessionAnswers, StoredAnswer, StoredResult } from './ports.ts'
import type { SessionNow } from './sessions.ts'

/** What the answers to the closed questions come to, and the rounds that are counted. */
export interface Tally {
  /** How many questions are closed. */
  readonly closed: number
  /** How many rounds are counted. */
  readonly rounds: number
  readonly totals: Totals
  readonly ranks: ReadonlyMap<string, number>
  /** To the question that was closed last, by seat. */
  readonly last: ReadonlyMap<string, Given>
  readonly distribution: Distribution | null
}

interface Given extends Pick<StoredAnswer, 'answer' | 'isRight'> {
  readonly points: number
}

const NOTHING: Tally = {
  closed: 0,
  rounds: 0,
  totals: new Map(),
  ranks: new Map(),
  last: new Map(),
  distribution: null,
}

const KEPT = 200

export interface Tallies {
  /** @throws {NotStored} */
  of(now: SessionNow): Promise<Tally>
}

/** Made from the stored answers alone, and kept: each question that is closed adds its own to what was before. */
export function createTallies(answers: Pick<SessionAnswers, 'all' | 'results'>): Tallies {
  const kept = new BoundedMap<Tally>(KEPT)
  const turns = createTurns()

  async function totalsBefore(id: string, session: Session, closed: readonly Place[]): Promise<Totals> {
    const before = kept.get(id)
    if (before?.closed === closed.length) return before.totals
    if (closed.length === 0) return NOTHING.totals
    const results = await answers.results(id)
    return addTo(
      NOTHING.totals,
      results.filter((one) => closed.some((place) => isSamePlace(place, one))).map(totalIn(session)),
    )
  }

  async function make({ id, session }: SessionNow, closed: readonly Place[], place: Place): Promise<Tally> {
    const before = await totalsBefore(id, session, closed.slice(0, -1))
    const given = await answers.all(id, place)
    const of = totalIn(session)
    const totals = addTo(
      before,
      given.map((one) => of({ ...one, ...place })),
    )
    const last = new Map(given.map((one) => [one.seat, givenWith(one, of({ ...one, ...place })[1])]))
    const all = given.map(({ answer }) => answer)
    const distribution = distributionOf(questionAt(session, place), all)
    return { ...NOTHING, closed: closed.length, totals, ranks: ranksOf(totals), last, distribution }
  }

  /** Of the questions alone. */
  async function answered(now: SessionNow): Promise<Tally> {
    const closed = closedPlaces(now.session)
    const place = closed.at(-1)
    if (place === undefined) return NOTHING
    const before = kept.get(now.id)
    if (before?.closed === closed.length) return before
    const made = await make(now, closed, place)
    kept.set(now.id, made)
    return made
  }

  return {
    of: (now) => turns.take(now.id, async () => withRounds(await answered(now), now.session)),
  }
}

/** What was played is in the session's own log: nothing is read for it. */
function withRounds(tally: Tally, { rounds }: Session): Tally {
  const counted = rounds.flatMap(({ results }) => (results === null ? [] : [results]))
  if (counted.length === 0) return tally
  const totals = counted.reduce<Totals>(
    (before, results) =>
      addTo(
        before,
        results.map(({ seat, points, right }) => [seat, { points, right }]),
      ),
    tally.totals,
  )
  return { ...tally, rounds: counted.length, totals, ranks: ranksOf(totals) }
}

function totalIn(session: Session) {
  return (result: StoredResult): readonly [string, Total] => {
    const { settings, scored } = quizAt(session, result)
    const points = scored ? pointsOf(result, settings) : 0
    return [result.seat, { points, right: scored && result.isRight ? 1 : 0 }]
  }
}

function givenWith({ answer, isRight }: StoredAnswer, { points }: Total): Given {
  return { answer, isRight, points }
}
