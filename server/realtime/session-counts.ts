import { takesAnswers } from '#core/session/session.ts'
import type { ServerToClient } from '#core/contract/server-events.ts'
import { closeAnswered } from '#server/sessions/pass-phase.ts'
import type { SessionAnswers } from '#server/sessions/ports.ts'
import type { SessionTimes } from '#server/sessions/session-times.ts'
import type { SessionViews } from '#server/sessions/session-views.ts'
import type { SessionNow, Sessions } from '#server/sessions/sessions.ts'
import { type Audience, hostRoom, sessionRoom, socketsIn, watchRoom } from './audience.ts'
import type { Sockets } from './socket-server.ts'

type Counted = Parameters<ServerToClient['session:counted']>[0]

/**
 * Tells of a session how many have come and answered: a few times a second, however many there are, so that the answers
 * of N players do not become N × N messages. Where all have answered it closes the question.
 */
export interface SessionCounts {
  /** Somebody came, went or answered: it is counted soon. */
  changed(session: string, what?: 'roster'): void
  /** Forgets those that no socket follows any more. */
  sweep(): void
  /** Sessions that it knows something of. */
  known(): readonly string[]
  stop(): void
}

export interface CountDeps {
  readonly io: Sockets
  readonly sessions: Sessions
  readonly answers: SessionAnswers
  readonly views: SessionViews
  readonly audience: Audience
  readonly times: SessionTimes
  /** Milliseconds for which this process has been able to see who is there. */
  readonly watchingFor: () => number
  readonly onError: (error: unknown, what: string) => void
}

/** Milliseconds: whoever was ever seen in a session was seen since then. */
const LONG_AGO = 30 * 24 * 60 * 60 * 1000

/** What a session's counting knows from one time to the next. */
interface Counting {
  timer: NodeJS.Timeout | null
  isUnder: boolean
  isAsked: boolean
  rosterChanged: boolean
  /** `performance.now()` */
  hostAt: number
  playersAt: number
  toHost: string
  toProjector: string
  toPlayers: string
}

type Numbers = Pick<Counted, 'session' | 'players' | 'question' | 'answered'>

export function createSessionCounts(deps: CountDeps): SessionCounts {
  const { times } = deps
  const countings = new Map<string, Counting>()

  function countingOf(id: string): Counting {
    const fresh = { timer: null, isUnder: false, isAsked: false, rosterChanged: false }
    const never = { hostAt: -Infinity, playersAt: -Infinity, toHost: '', toProjector: '', toPlayers: '' }
    const counting = countings.get(id) ?? { ...fresh, ...never }
    countings.set(id, counting)
    return counting
  }

  function schedule(id: string, counting: Counting): void {
    if (counting.timer !== null || counting.isUnder) return
    const inMs = Math.max(0, counting.hostAt + times.countForHost - performance.now())
    counting.timer = setTimeout(() => void run(id, counting), inMs)
  }

  async function run(id: string, counting: Counting): Promise<void> {
    Object.assign(counting, { timer: null, isUnder: true, isAsked: false, hostAt: performance.now() })
    try {
      await count(deps, id, counting)
    } catch (error) {
      deps.onError(error, 'session counts')
    }
    counting.isUnder = false
    if (counting.isAsked) schedule(id, counting)
    else forgetWhereAlone(id, counting)
  }

  function forgetWhereAlone(id: string, { timer, isUnder }: Counting): void {
    const isBusy = timer !== null || isUnder
    if (!isBusy && socketsIn(deps.io, sessionRoom(id)).length === 0) countings.delete(id)
  }

  return {
    changed(id, what) {
      const counting = countingOf(id)
      counting.isAsked = true
      if (what === 'roster') counting.rosterChanged = true
      schedule(id, counting)
    },
    sweep() {
      for (const [id, counting] of countings) forgetWhereAlone(id, counting)
    },
    known: () => [...countings.keys()],
    stop() {
      for (const { timer } of countings.values()) if (timer !== null) clearTimeout(timer)
      countings.clear()
    },
  }
}

async function count(deps: CountDeps, id: string, counting: Counting): Promise<void> {
  const { sessions, audience, times, watchingFor } = deps
  const now = await sessions.get(id)
  if (now === null) return
  // Who has just started has seen nobody yet: then everybody who was here is waited for.
  const isNew = watchingFor() < times.hereWithin
  const closed = await closeAnswered(deps, now, isNew ? LONG_AGO : times.hereWithin)
  if (closed !== null) await audience.tell(id)
  const present = closed ?? now
  const place = takesAnswers(present.session) ? present.session.place : null
  const { players, answered } = await deps.answers.counts(id, place, times.hereWithin)
  const counted = { session: id, players, question: place?.question ?? null, answered }
  const isRosterNew = counting.rosterChanged
  counting.rosterChanged = false
  await tellHost(deps, present, counting, counted, isRosterNew)
  await tellProjector(deps, present, counting, counted, isRosterNew)
  tellPlayers(deps, counting, counted)
}

async function tellHost(
  { io, views }: CountDeps,
  now: SessionNow,
  counting: Counting,
  counted: Numbers,
  isRosterNew: boolean,
): Promise<void> {
  const room = hostRoom(counted.session)
  if (socketsIn(io, room).length === 0) return
  const roster = isRosterNew ? { roster: await views.roster(counted.session) } : {}
  const news = { ...counted, ...roster, ...(await views.answeredBy(now)) }
  const said = JSON.stringify(news)
  if (said === counting.toHost) return
  counting.toHost = said
  io.local.to(room).emit('session:counted', news)
}

/** As the host, with the names that everybody may see. */
async function tellProjector(
  { io, views }: CountDeps,
  now: SessionNow,
  counting: Counting,
  counted: Numbers,
  isRosterNew: boolean,
): Promise<void> {
  const room = watchRoom(counted.session)
  if (socketsIn(io, room).length === 0) return
  const news = { ...counted, ...(isRosterNew ? { names: await views.shownNames(now) } : {}) }
  const said = JSON.stringify(news)
  if (said === counting.toProjector) return
  counting.toProjector = said
  io.local.to(room).except(hostRoom(counted.session)).emit('session:counted', news)
}

/** What came too early for them is told with the next count. */
function tellPlayers({ io, times }: CountDeps, counting: Counting, counted: Numbers): void {
  const said = JSON.stringify(counted)
  if (said === counting.toPlayers) return
  if (performance.now() < counting.playersAt + times.countForPlayers) {
    counting.isAsked = true
    return
  }
  Object.assign(counting, { playersAt: performance.now(), toPlayers: said })
  const told = [hostRoom(counted.session), watchRoom(counted.session)]
  io.local.to(sessionRoom(counted.session)).except(told).emit('session:counted', counted)
}
