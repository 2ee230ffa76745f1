import { closedPlaces, questionAt } from '#core/session/session.ts'
import { seatsShown, standingsOf } from '#core/session/standings.ts'
import { type AskedPlace, type PlayedMatch, misconceptionsIn, wentWellIn } from '#core/session/summarise.ts'
import type { SessionSummary } from '#core/session/summary.ts'
import { BoundedMap } from '#server/matches/bounded-map.ts'
import type { SeatNames } from '#server/matches/seat-names.ts'
import type { PairReader } from './pair-reader.ts'
import type { SessionStorage } from './ports.ts'
import type { SessionNow } from './sessions.ts'
import type { Tallies } from './tallies.ts'

export interface Summaries {
  /** What a lesson has come to so far. @throws {NotStored} */
  of(now: SessionNow): Promise<SessionSummary>
}

export interface SummaryDeps extends Pick<SessionStorage, 'answers' | 'exits' | 'seats'> {
  readonly pairs: Pick<PairReader, 'log'>
  readonly tallies: Tallies
  readonly names: SeatNames
}

type Course = Pick<SessionSummary, 'wentWell' | 'misconceptions'>

const KEPT = 50

/** From the logs of its matches and its answers: what is over does not change, and is looked through once. */
export function createSummaries({ answers, exits, seats, pairs, tallies, names }: SummaryDeps): Summaries {
  const kept = new BoundedMap<{ readonly sequence: number; readonly course: Promise<Course> }>(KEPT)

  async function look(now: SessionNow): Promise<Course> {
    const [played, asked] = await Promise.all([playedIn(now), askedIn(now)])
    return { wentWell: wentWellIn(played, asked), misconceptions: misconceptionsIn(played, asked) }
  }

  function playedIn({ session }: SessionNow): Promise<PlayedMatch[]> {
    const ids = session.rounds.flatMap((round) => round.pairs.map(({ match }) => match))
    return Promise.all(ids.map(async (match) => ({ match, events: (await pairs.log(match)).events })))
  }

  function askedIn({ id, session }: SessionNow): Promise<AskedPlace[]> {
    return Promise.all(
      closedPlaces(session).map(async (place) => {
        const given = await answers.all(id, place)
        return { ...place, asked: questionAt(session, place), answers: given }
      }),
    )
  }

  function courseOf(now: SessionNow): Promise<Course> {
    const before = kept.get(now.id)
    if (now.session.phase === 'ended' && before?.sequence === now.sequence) return before.course
    const course = look(now)
    kept.set(now.id, { sequence: now.sequence, course })
    course.catch(() => kept.delete(now.id))
    return course
  }

  return {
    async of(now) {
      const [course, tally, said, roster] = await Promise.all([
        courseOf(now),
        tallies.of(now),
        exits.all(now.id),
        seats.roster(now.id, 0),
      ])
      const podium = seatsShown(tally.totals)
      const named = await names.of([...podium, ...said.map(({ seat }) => seat)])
      return {
        ...course,
        players: roster.length,
        podium: standingsOf(tally.totals, named),
        exits: said.map(({ seat, text }) => ({ seat, name: named[seat] ?? '', text })),
      }
    },
  }
}
