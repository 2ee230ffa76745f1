import type { SessionUpdate } from '#core/contract/wire.ts'
import { type Session, placeOf, takesAnswers } from '#core/session/session.ts'
import { NO_TOTAL, seatsShown, standingsOf } from '#core/session/standings.ts'
import type { HostView, OwnPlace, SessionHead, StandingsHead } from '#core/session/view.ts'
import { headOf, ownOf } from '#core/session/view-for.ts'
import type { SeatNames } from '#server/matches/seat-names.ts'
import type { SessionStorage } from './ports.ts'
import type { SessionTimes } from './session-times.ts'
import type { SessionNow } from './sessions.ts'
import type { Tallies, Tally } from './tallies.ts'

export interface ViewDeps extends Pick<SessionStorage, 'answers' | 'seats'> {
  readonly tallies: Tallies
  readonly names: SeatNames
  readonly times: SessionTimes
}

/** What leaves the server of a session. All of it @throws {NotStored}. */
export interface SessionViews {
  head(now: SessionNow): Promise<SessionHead>
  own(now: SessionNow, seat: { readonly id: string; readonly name: string }): Promise<OwnPlace>
  host(now: SessionNow): Promise<HostView>
  roster(session: string): Promise<HostView['roster']>
}

/** Who asks, and as what. */
export interface Viewer {
  readonly seat: { readonly id: string; readonly name: string }
  readonly isPlayer: boolean
  readonly isHost: boolean
}

export async function wholeSession(
  views: SessionViews,
  now: SessionNow,
  viewer: Viewer,
): Promise<SessionUpdate> {
  const [head, own, host] = await Promise.all([
    views.head(now),
    viewer.isPlayer ? views.own(now, viewer.seat) : null,
    viewer.isHost ? views.host(now) : null,
  ])
  return { session: now.id, sequence: now.sequence, head, own, host }
}

export function createSessionViews(deps: ViewDeps): SessionViews {
  const { answers, seats, tallies, names, times } = deps
  /** Where a whole class comes back at once one look serves all. */
  const looking = new Map<string, Promise<SessionHead>>()

  async function lookAtHead({ id, session, sequence }: SessionNow): Promise<SessionHead> {
    const place = placeOf(session)
    const [tally, counts, leftMs] = await Promise.all([
      tallies.of({ id, session, sequence }),
      answers.counts(id, null, times.hereWithin),
      session.phase === 'question' && place !== null ? answers.leftMs(id, place) : null,
    ])
    const { distribution } = tally
    const standings = await standingsIn(tally)
    return headOf(session, { id, players: counts.players, leftMs, distribution, standings })
  }

  async function standingsIn({ totals }: Tally): Promise<StandingsHead> {
    return standingsOf(totals, await names.of(seatsShown(totals)))
  }

  async function roster(session: string): Promise<HostView['roster']> {
    const rows = await seats.roster(session, times.hereWithin)
    const named = await names.of(rows.map(({ seat }) => seat))
    return rows.map(({ seat, here }) => ({ seat, name: named[seat] ?? '', here }))
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
    async own({ id, session, sequence }, { id: seat, name }) {
      const tally = await tallies.of({ id, session, sequence })
      const { points, right } = tally.totals.get(seat) ?? NO_TOTAL
      const rank = tally.ranks.get(seat) ?? null
      const present = await presentAnswer(id, session, tally, seat)
      return ownOf(session, { seat, name, ...present, points, right, rank })
    },
    async host(now) {
      const place = takesAnswers(now.session) ? now.session.place : null
      const [all, counts, tally] = await Promise.all([
        roster(now.id),
        answers.counts(now.id, place, times.hereWithin),
        tallies.of(now),
      ])
      const answered = place === null ? tally.last.size : counts.answered
      return { roster: all, answered, standings: tally.closed === 0 ? null : await standingsIn(tally) }
    },
    roster,
  }

  async function presentAnswer(id: string, session: Session, tally: Tally, seat: string) {
    if (takesAnswers(session)) return { answer: await answers.one(id, session.place, seat), result: null }
    const given = session.phase === 'ended' ? undefined : tally.last.get(seat)
    if (given === undefined) return { answer: null, result: null }
    return { answer: given.answer, result: { right: given.isRight, points: given.points } }
  }
}
