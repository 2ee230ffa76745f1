import type { SeatRole } from '#core/by-role.ts'
import { type Match, seatsOf } from '#core/match/match.ts'
import type { Wish } from './carry-out.ts'
import { type CreateDeps, person } from './create-match.ts'
import type { Place } from './done.ts'
import { isAway } from '#core/match/shared-end.ts'
import { isLookedFor } from './due-changes.ts'
import { dueKind } from './due-kinds.ts'
import { type MatchChange, type MatchNow, chairOf, chairsOf, freeRoles } from './match-change.ts'
import type { DueList, SeatList } from './ports.ts'
import { type Refused, refuse } from './refuse-at-door.ts'
import type { Times } from './times.ts'

export interface JoinDeps extends CreateDeps {
  readonly seats: SeatList
  readonly due: DueList
  readonly times: Times
}

export type Joined =
  | { readonly ok: true; readonly place: Place; readonly now: MatchNow; readonly change: MatchChange | null }
  | (Refused & { readonly change: MatchChange | null })

/**
 * Takes the role that is wanted, or the first free one, or comes back to one's own: also from the computer, that played
 * it meanwhile.
 */
export async function joinMatch(
  deps: JoinDeps,
  seat: string,
  match: string,
  wanted?: SeatRole,
): Promise<Joined> {
  const wish = takeOrReturn(seat, wanted, deps.now())
  const committed = await deps.matches.commit(match, deps.newId(16), wish)
  const { now, change } = committed
  if (!committed.done) return { ...refuse(committed.code), change }
  const chair = now && chairOf(now.match, seat)
  if (now === null || chair === null) return { ...refuse('match-full'), change }
  const place = { match, ...chair }
  if (committed.outcome === null) await watchAgain(deps, place, now.match)
  return { ok: true, place, now, change }
}

function takeOrReturn(seat: string, wanted: SeatRole | undefined, wallMs: number): Wish {
  return (match) => {
    if (match === null) return 'no-such-match'
    const own = chairOf(match, seat)
    if (own !== null)
      return isAway(match, own.role, seat) ? [{ type: 'return-seat', role: own.role, seat }] : []
    const role = freeRoles(match).find((free) => wanted === undefined || free === wanted)
    if (role !== undefined) return [{ type: 'take-role', role, holder: person(seat), wallMs }]
    return wanted === undefined || seatsOf(match).includes(wanted) ? 'match-full' : 'no-such-role'
  }
}

/** Where all were gone the match was resting, and nobody was looked for: now each is, soon. */
async function watchAgain({ seats, due, times }: JoinDeps, place: Place, match: Match): Promise<void> {
  const chairs = seatsOf(match).flatMap((role) => chairsOf(match, role))
  const watched = chairs.filter(({ role, sharer }) => isLookedFor(match, role, sharer))
  if (watched.length === 0) return
  await seats.seen([place])
  const soon = Math.min(times.seenEvery, times.absentAfter)
  await Promise.all(
    watched.map((chair) =>
      due.change(place.match, { kind: dueKind({ kind: 'presence', ...chair }), inMs: soon }),
    ),
  )
}
