import type { DoorCode } from '#core/contract/door-codes.ts'
import { placeOf } from '#core/session/session.ts'
import { MOST_PLAYERS } from '#core/session/settings.ts'
import { settingsOf } from '#core/session/view-for.ts'
import type { DueList } from '#server/matches/ports.ts'
import { type LateDeps, comeLate } from './come-late.ts'
import { type HostDeps, isHost, isWatcher } from './hosts.ts'
import { type NameDeps, type Seat, nameByChance } from './name-player.ts'
import type { SessionRow, SessionStorage } from './ports.ts'
import { phaseKind } from './session-due.ts'
import type { SessionTimes } from './session-times.ts'
import type { SessionNow } from './sessions.ts'

export interface JoinSessionDeps
  extends Pick<SessionStorage, 'list' | 'seats' | 'answers'>, HostDeps, NameDeps, LateDeps {
  readonly due: DueList
  readonly times: SessionTimes
  readonly onDue: (inMs: number) => void
}

export interface CameIn {
  readonly now: SessionNow
  /** As the player is called here. */
  readonly name: string
}

/**
 * Comes in by the code as a player, or back; where pairs are playing, to a seat at once. `sharesWith`: the seat with
 * which it shares its device, so that the two play together. @throws {NotStored}
 */
export async function joinSession(
  deps: JoinSessionDeps,
  seat: Seat,
  code: string,
  sharesWith: string | null = null,
): Promise<CameIn | DoorCode> {
  const now = await sessionByCode(deps, code)
  if (now === null) return 'no-such-session'
  const { id, session } = now
  const isShut = session.locked || session.phase === 'ended'
  if (isShut && !(await isIn(deps, id, seat.id)))
    return session.phase === 'ended' ? 'session-over' : 'session-locked'
  const joined = await deps.seats.join(id, seat.id, MOST_PLAYERS)
  if (joined === 'full') return 'session-full'
  if (joined === 'kicked') return 'kicked'
  if (sharesWith !== null) await deps.seats.setPartner(id, seat.id, sharesWith)
  const name = joined === 'joined' ? await nameByChance(deps, now, seat.id, seat.name) : seat.name
  if (session.phase === 'lobby') await startSoon(deps, now)
  return { now: (await comeLate(deps, now, seat.id)) ?? now, name }
}

/** Follows a session as its host. @throws {NotStored} */
export async function hostSession(
  deps: JoinSessionDeps,
  cookies: string | undefined,
  code: string,
): Promise<SessionNow | DoorCode> {
  const now = await openedBy(deps, code, (row) => isHost(deps, row, cookies))
  if (typeof now !== 'string') await deps.list.hostSeen([now.id])
  return now
}

/** Follows a session as its projector. @throws {NotStored} */
export function watchSession(
  deps: JoinSessionDeps,
  cookies: string | undefined,
  code: string,
): Promise<SessionNow | DoorCode> {
  return openedBy(deps, code, (row) => isWatcher(deps, row, cookies))
}

async function openedBy(
  deps: JoinSessionDeps,
  code: string,
  may: (row: SessionRow) => Promise<boolean>,
): Promise<SessionNow | DoorCode> {
  const row = await deps.list.byCode(code)
  const now = row && (await deps.sessions.look(row.id))
  if (row === null || now === null) return 'no-such-session'
  return (await may(row)) ? now : 'not-the-host'
}

/** Read on, for another process may have locked it or gone on. */
async function sessionByCode({ list, sessions }: JoinSessionDeps, code: string): Promise<SessionNow | null> {
  const row = await list.byCode(code)
  return row && sessions.look(row.id)
}

/** Also who had left for good may come back. */
async function isIn({ seats }: JoinSessionDeps, id: string, seat: string): Promise<boolean> {
  return (await seats.one(id, seat, null)) !== null
}

/** An open session that goes on by itself has no host to start it: the second player does. */
async function startSoon(
  { answers, due, times, onDue }: JoinSessionDeps,
  { id, session }: SessionNow,
): Promise<void> {
  const { open, pace } = settingsOf(session)
  if (!open || pace !== 'itself' || placeOf(session) !== null) return
  const { players } = await answers.counts(id, null, times.hereWithin)
  if (players < 2) return
  const kind = phaseKind({ phase: 'lobby', place: null })
  await due.change(id, { kind, inMs: times.start, unlessThere: true })
  onDue(times.start)
}
