import type { DoorCode } from '#core/contract/door-codes.ts'
import type { Payload } from '#core/contract/wire.ts'
import type { Match } from '#core/match/match.ts'
import type { Done } from '#server/matches/done.ts'
import { joinMatch } from '#server/matches/join-match.ts'
import { chairOf, freeRoles } from '#server/matches/match-change.ts'
import { refuse } from '#server/matches/refuse-at-door.ts'
import {
  type CloseDeps,
  type ClosePlace,
  closePlace,
  doorOf,
  findOpenHomework,
  newClose,
} from './close-place.ts'
import { ATTEMPT_ID_LENGTH } from './homework.ts'
import { look } from './start-close.ts'

/**
 * A classmate takes the other end of a close that somebody of the class has begun for the same homework, as an attempt
 * of their own; or comes back to it. @throws {NotStored}
 */
export async function joinClose(
  deps: CloseDeps,
  seat: string,
  { code, match }: Payload<'homework:join'>,
): Promise<Done<'homework:join'>> {
  const found = await findOpenHomework(deps, seat, code)
  if (typeof found === 'string') return { ack: refuse(found) }
  if (!found.assignment.classmates) return { ack: refuse('alone-here') }
  const index = await deps.homework.work.activityOf(found.assignment.id, match)
  const current = index === null ? null : await look(deps, match)
  if (index === null || current === null) return { ack: refuse('no-such-match') }
  const place = await closePlace(deps, found, index)
  if (typeof place === 'string') return { ack: refuse(place) }
  return takeEnd(deps, place, match, current)
}

async function takeEnd(
  deps: CloseDeps,
  place: ClosePlace,
  match: string,
  current: Match,
): Promise<Done<'homework:join'>> {
  const { seat, student } = place.student
  const own = place.before.find((row) => row.match === match)
  const isSeated = chairOf(current, seat) !== null
  if (own !== undefined && isSeated) return { ack: { ok: true, match } }
  if (current.phase === 'ended') return { ack: refuse('match-over') }
  if (!isSeated && freeRoles(current).length === 0) return { ack: refuse('match-full') }
  const attempt = own?.id ?? (await attemptFor(deps, place, match))
  if (typeof attempt === 'object') return { ack: refuse(attempt.code) }
  const joined = await joinMatch(deps, seat, match)
  if (joined.ok) return { ack: { ok: true, match }, change: joined.change }
  // Somebody was faster: an attempt without a seat is none.
  await deps.homework.work.drop(student, attempt)
  return { ack: refuse(joined.code), change: joined.change }
}

/** Its id; or why there can be none. */
async function attemptFor(
  deps: CloseDeps,
  place: ClosePlace,
  match: string,
): Promise<string | { readonly code: DoorCode }> {
  const id = deps.newId(ATTEMPT_ID_LENGTH)
  const begun = await deps.homework.work.begin(newClose(place, id, match))
  if (begun.verdict === 'begun') return id
  if (begun.verdict !== 'under-way') return { code: doorOf(begun.verdict) }
  const { attempt } = begun
  if (attempt.match === match) return attempt.id
  // Their own that waits for a partner becomes this one; what has begun is finished first.
  const waits = attempt.match !== null && (await look(deps, attempt.match))?.phase !== 'playing'
  const moved = waits && (await deps.homework.work.moveTo(attempt.id, attempt.match ?? '', match))
  return moved ? attempt.id : { code: 'attempt-under-way' }
}
