import type { DoorCode } from '#core/contract/wire.ts'
import { presentActivity } from '#core/session/session.ts'
import { MOST_PLAYERS } from '#core/session/settings.ts'
import type { DueList } from '#server/matches/ports.ts'
import { provesHost } from './host-proof.ts'
import type { SessionRow, SessionStorage } from './ports.ts'
import { phaseKind } from './session-due.ts'
import type { SessionTimes } from './session-times.ts'
import type { SessionNow, Sessions } from './sessions.ts'

export interface JoinSessionDeps extends Pick<SessionStorage, 'list' | 'seats' | 'answers'> {
  readonly sessions: Sessions
  readonly due: DueList
  readonly times: SessionTimes
  readonly onDue: (inMs: number) => void
  readonly secret: string
}

/** Comes in by the code as a player, or back. @throws {NotStored} */
export async function joinSession(
  deps: JoinSessionDeps,
  seat: string,
  code: string,
): Promise<SessionNow | DoorCode> {
  const now = await sessionByCode(deps, code)
  if (now === null) return 'no-such-session'
  const { id, session } = now
  const isBack = session.locked || session.phase === 'ended' ? await isIn(deps, id, seat) : true
  if (!isBack) return session.phase === 'ended' ? 'session-over' : 'session-locked'
  const outcome = await deps.seats.join(id, seat, MOST_PLAYERS)
  if (outcome === 'full') return 'session-full'
  if (outcome === 'kicked') return 'kicked'
  if (session.phase === 'lobby') await startSoon(deps, now)
  return now
}

/** Follows a session as its host. @throws {NotStored} */
export async function hostSession(
  deps: JoinSessionDeps,
  cookies: string | undefined,
  code: string,
): Promise<SessionNow | DoorCode> {
  const row = await deps.list.byCode(code)
  const now = row && (await deps.sessions.look(row.id))
  if (row === null || now === null) return 'no-such-session'
  if (!isHost(deps, row, cookies)) return 'not-the-host'
  await deps.list.hostSeen([row.id])
  return now
}

export function isHost(
  { secret }: Pick<JoinSessionDeps, 'secret'>,
  row: SessionRow,
  cookies: string | undefined,
): boolean {
  return provesHost(cookies, secret, row)
}

/** Read on, for another process may have locked it or gone on. */
async function sessionByCode({ list, sessions }: JoinSessionDeps, code: string): Promise<SessionNow | null> {
  const row = await list.byCode(code)
  return row && sessions.look(row.id)
}

/** Also who had left for good may come back. */
async function isIn({ seats, times }: JoinSessionDeps, id: string, seat: string): Promise<boolean> {
  const roster = await seats.roster(id, times.hereWithin)
  return roster.some((row) => row.seat === seat)
}

/** An open session that goes on by itself has no host to start it: the second player does. */
async function startSoon(
  { answers, due, times, onDue }: JoinSessionDeps,
  { id, session }: SessionNow,
): Promise<void> {
  const { open, pace } = presentActivity(session).settings
  if (!open || pace !== 'itself') return
  const { players } = await answers.counts(id, null, times.hereWithin)
  if (players < 2) return
  const kind = phaseKind({ phase: 'lobby', place: null })
  await due.change(id, { kind, inMs: times.start, unlessThere: true })
  onDue(times.start)
}
