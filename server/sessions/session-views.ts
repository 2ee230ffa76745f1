import type { SessionUpdate } from '#core/contract/updates.ts'
import { type Session, isClosed, placeOf, presentRound, takesAnswers } from '#core/session/session.ts'
import { NO_TOTAL, seatsShown, standingsOf } from '#core/session/standings.ts'
import type { HostView, OwnPlace, SessionHead, StandingsHead, WallView } from '#core/session/view.ts'
import { activityHeadOf, headOf, ownOf } from '#core/session/view-for.ts'
import type { SeatNames } from '#server/matches/seat-names.ts'
import type { PairReader } from './pair-reader.ts'
import type { ClassBook, SessionStorage } from './ports.ts'
import { projectorKey } from './projector-proof.ts'
import type { SessionTimes } from './session-times.ts'
import type { SessionNow } from './sessions.ts'
import type { Summaries } from './summaries.ts'
import type { Tallies, Tally } from './tallies.ts'

export interface ViewDeps extends Pick<SessionStorage, 'answers' | 'seats' | 'list'> {
  readonly tallies: Tallies
  readonly summaries: Summaries
  readonly names: SeatNames
  readonly times: SessionTimes
  readonly pairs: PairReader
  readonly classes: Pick<ClassBook, 'students'>
  /** Of the installation. */
  readonly secret: string
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly isRehearsal: boolean
}

/** What leaves the server of a session. All of it @throws {NotStored}. */
export interface SessionViews {
  head(now: SessionNow): Promise<SessionHead>
  own(now: SessionNow, seat: { readonly id: string; readonly name: string }): Promise<OwnPlace>
  host(now: SessionNow): Promise<HostView>
  /** For the host, who sees both ends of all pairs. */
  wall(now: SessionNow): Promise<WallView>
  /** The same for the projector, with what it alone shows. */
  projected(now: SessionNow): Promise<WallView>
  roster(session: string): Promise<HostView['roster']>
  /** Of a lesson whose question is open, seats that have answered it: for its host, who sees who is missing. */
  answeredBy(now: SessionNow): Promise<Pick<HostView, 'answeredBy'>>
  /** Who is in, for the projector: display names, none where the board is anonymous. */
  shownNames(now: SessionNow): Promise<NonNullable<WallView['names']>>
}

/** Who asks, and as what. */
export interface Viewer {
  readonly seat: { readonly id: string; readonly name: string }
  readonly isPlayer: boolean
  readonly isHost: boolean
  readonly isWatcher: boolean
}

export async function wholeSession(
  views: SessionViews,
  now: SessionNow,
  viewer: Viewer,
): Promise<SessionUpdate> {
  const [head, own, host, wall] = await Promise.all([
    views.head(now),
    viewer.isPlayer ? views.own(now, viewer.seat) : null,
    viewer.isHost ? views.host(now) : null,
    wallFor(views, now, viewer),
  ])
  return { session: now.id, sequence: now.sequence, head, own, host, wall }
}

/** Null: whoever it is sees no wall. */
async function wallFor(
  views: SessionViews,
  now: SessionNow,
  { isHost, isWatcher }: Pick<Viewer, 'isHost' | 'isWatcher'>,
): Promise<WallView | null> {
  if (isWatcher) return views.projected(now)
  return isHost ? views.wall(now) : null
}

export function createSessionViews(deps: ViewDeps): SessionViews {
  const { answers, seats, list, tallies, names, times, pairs } = deps
  /** Where a whole class comes back at once one look serves all. */
  const looking = new Map<string, Promise<SessionHead>>()

  async function lookAtHead(now: SessionNow): Promise<SessionHead> {
    const { id, session } = now
    const place = placeOf(session)
    const [tally, counts, leftMs, over, hostHere] = await Promise.all([
      tallies.of(now),
      answers.counts(id, null, times.hereWithin),
      session.phase === 'question' && place !== null ? answers.leftMs(id, place) : null,
      pairsOver(session),
      list.hostHere(id, times.hostWithin),
    ])
    const { distribution } = tally
    const standings = await standingsIn(tally)
    return headOf(session, { id, players: counts.players, leftMs, distribution, standings, over, hostHere })
  }

  async function pairsOver(session: Session): Promise<number> {
    return (await pairViews(session)).filter(({ phase }) => phase === 'ended').length
  }

  async function pairViews(session: Session): Promise<WallView['pairs']> {
    const round = presentRound(session)
    const views = await Promise.all((round?.pairs ?? []).map(({ match }) => pairs.view(match)))
    return views.filter((view) => view !== null)
  }

  async function standingsIn({ totals }: Tally): Promise<StandingsHead> {
    return standingsOf(totals, await names.of(seatsShown(totals)))
  }

  async function roster(session: string): Promise<HostView['roster']> {
    const [rows, row] = await Promise.all([seats.roster(session, times.hereWithin), list.byId(session)])
    const [named, students] = await Promise.all([
      names.of(rows.map(({ seat }) => seat)),
      row?.class ? deps.classes.students(row.class) : [],
    ])
    const known = new Map(students.flatMap(({ student, seats: own }) => own.map((seat) => [seat, student])))
    return rows
      .filter(({ left }) => !left)
      .map(({ seat, here, time, partner }) => {
        return { seat, name: named[seat] ?? '', here, time, partner, student: known.get(seat) ?? null }
      })
  }

  async function shownNames({ id, session }: SessionNow): Promise<NonNullable<WallView['names']>> {
    if (session.class.anonymous) return {}
    const rows = await seats.roster(id, times.hereWithin)
    return names.of(rows.filter(({ left }) => !left).map(({ seat }) => seat))
  }

  async function answeredIn({ id, session }: SessionNow, tally: Tally): Promise<number> {
    if (!takesAnswers(session)) return tally.last.size
    return (await answers.counts(id, session.place, times.hereWithin)).answered
  }

  async function answeredBy({ id, session }: SessionNow): Promise<Pick<HostView, 'answeredBy'>> {
    if (session.title === null || !takesAnswers(session)) return {}
    const all = await answers.all(id, session.place)
    return { answeredBy: all.map(({ seat }) => seat) }
  }

  async function wall({ session }: SessionNow): Promise<WallView> {
    return { shows: session.shows, pairs: await pairViews(session) }
  }

  return {
    head(now) {
      const key = `${now.id} ${now.sequence}`
      const under = looking.get(key)
      if (under !== undefined) return under
      const look = lookAtHead(now).finally(() => looking.delete(key))
      looking.set(key, look)
      return look
    },
    async own(now, { id: seat, name }) {
      const { id, session } = now
      const place = takesAnswers(session) ? session.place : null
      const [tally, row] = await Promise.all([tallies.of(now), seats.one(id, seat, place)])
      const { points, right } = tally.totals.get(seat) ?? NO_TOTAL
      const rank = tally.ranks.get(seat) ?? null
      const present = await presentAnswer(id, session, tally, seat)
      const { time, partner, exit, leftMs } = row ?? NOT_IN
      return ownOf(session, { seat, name, ...present, points, right, rank, time, partner, exit, leftMs })
    },
    async host(now) {
      const [all, tally, students] = await Promise.all([roster(now.id), tallies.of(now), studentsOf(now.id)])
      const { session } = now
      return {
        roster: all,
        answered: await answeredIn(now, tally),
        ...(await answeredBy(now)),
        standings: tally.totals.size === 0 ? null : await standingsIn(tally),
        plan: session.activities.map(activityHeadOf),
        sinceMs: sinceOf(session, deps.now()),
        shows: session.shows,
        byHand: session.byHand,
        students,
        projectorKey: projectorKey(deps.secret, now.id),
        isRehearsal: deps.isRehearsal,
      }
    },
    wall,
    async projected(now) {
      const tally = await tallies.of(now)
      const [shown, answered, named, summary] = await Promise.all([
        wall(now),
        answeredIn(now, tally),
        shownNames(now),
        now.session.phase === 'ended' ? deps.summaries.of(now) : null,
      ])
      return { ...shown, names: named, answered, wentWell: summary?.wentWell ?? null }
    },
    roster,
    answeredBy,
    shownNames,
  }

  async function studentsOf(session: string): Promise<HostView['students']> {
    const row = await list.byId(session)
    if (!row?.class) return []
    return (await deps.classes.students(row.class)).map(({ student, name }) => ({ student, name }))
  }

  async function presentAnswer(id: string, session: Session, tally: Tally, seat: string) {
    if (takesAnswers(session)) return { answer: await answers.one(id, session.place, seat), result: null }
    const given = isClosed(session) ? tally.last.get(seat) : undefined
    if (given === undefined) return { answer: null, result: null }
    return { answer: given.answer, result: { right: given.isRight, points: given.points } }
  }
}

/** Of a seat that has just been sent away. */
const NOT_IN = { time: 'default', partner: null, exit: null, leftMs: null } as const

function sinceOf(session: Session, wallMs: number): number | null {
  const beganAt = 'beganAt' in session ? session.beganAt : null
  return beganAt === null ? null : Math.max(0, wallMs - beganAt)
}
