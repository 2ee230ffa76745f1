import type { Server as HttpServer } from 'node:http'
import type { Role } from '#core/by-role.ts'
import type { OriginRules } from './accounts/own-origin.ts'
import type { TeacherAccounts } from './accounts/teachers.ts'
import { type BotDeps, playForComputer } from './bots/play-for-computer.ts'
import { composeSessions } from './compose-sessions.ts'
import { createSessionDoor } from './http-session.ts'
import { type Pages, answerHttp } from './http.ts'
import { dueTask } from './matches/due-kinds.ts'
import { deliverUndecided } from './matches/deliver-undecided.ts'
import { type DueLoop, startDueLoop } from './matches/due-loop.ts'
import { lookAfter } from './matches/lend-seat.ts'
import type { Chair, MatchChange } from './matches/match-change.ts'
import { createMatches } from './matches/matches.ts'
import { passLimit } from './matches/pass-limit.ts'
import { passWait } from './matches/pass-wait.ts'
import type { Due, DueList, MatchLog, SeatList, WaitingRoom } from './matches/ports.ts'
import { createQuickMatch } from './matches/quick-match.ts'
import { createSeatNames } from './matches/seat-names.ts'
import type { Times } from './matches/times.ts'
import { newId } from './new-id.ts'
import { createPlayers } from './realtime/players.ts'
import { watchPresence } from './realtime/presence.ts'
import { NO_LIMIT, createGuessLimit, createRateLimit } from './realtime/rate-limit.ts'
import { startRealtime } from './realtime/realtime.ts'
import { createSocketServer } from './realtime/socket-server.ts'
import type { SessionStorage } from './sessions/ports.ts'
import { SESSION_TIMES, type SessionTimes } from './sessions/session-times.ts'

export interface Parts {
  readonly storage: {
    readonly log: MatchLog
    readonly due: DueList
    readonly seats: SeatList
    readonly waiting: WaitingRoom
    readonly sessions: SessionStorage
    readonly ping: () => Promise<void>
  }
  /** Of this installation; seats prove themselves by it. */
  readonly secret: string
  readonly teachers: TeacherAccounts
  readonly origins: OriginRules
  readonly times: Times
  /** Left out: those of {@link SESSION_TIMES}. */
  readonly sessionTimes?: SessionTimes
  readonly rateLimit: boolean
  /** null: no pages, for tests of the server alone. */
  readonly pages: Pages | null
  readonly mistake?: BotDeps['mistake']
  readonly onError: (error: unknown, what: string) => void
}

export interface Running {
  /** Stops accepting, tells browsers, lets what is under way be stored, then closes the sockets. */
  stop(): Promise<void>
}

/** Milliseconds that commands under way have when the server is stopped. */
const DRAIN = 5000
/** Milliseconds for browsers to hear that their socket closes. */
const FAREWELL = 300

/** Everything between the storage and the port that `http` listens on. */
export function compose(http: HttpServer, parts: Parts): Running {
  const { storage, times, onError } = parts
  const { seats, due } = storage
  answerHttp(http, {
    ...parts,
    seats,
    newId,
    makeSession: (...asked) => door(...asked),
    isHealthy: () => isAnswering(storage.ping),
  })
  const io = createSocketServer(http, parts.origins)
  const players = createPlayers(io)
  const names = createSeatNames(storage.seats, now)
  const onDue = (inMs: number) => loop.expect(inMs)
  const matches = createMatches({ log: storage.log, names, times, onDue })
  const live = composeSessions({
    io,
    storage: storage.sessions,
    due,
    names,
    times: parts.sessionTimes ?? SESSION_TIMES,
    seenEvery: times.seenEvery,
    lookEvery: times.lookEvery,
    onDue,
    onError,
  })
  const door = createSessionDoor({ ...parts, ...live, list: storage.sessions.list, newId })
  const presence = watchPresence(io, storage.seats, matches, times.seenEvery)

  const deps = { seats, due, matches, players, presence, newId, now, times }
  const tellPaired = (seat: string, match: string) => players.tellPaired(seat, match)
  const quick = createQuickMatch({ ...deps, waiting: storage.waiting, tellPaired })
  const limit = parts.rateLimit ? createRateLimit() : NO_LIMIT
  const tellOffered = (seat: string, match: string, again: string) => players.tellOffered(seat, match, again)
  const { secret } = parts
  const guesses = parts.rateLimit ? createGuessLimit() : NO_LIMIT
  const realtime = startRealtime({
    ...deps,
    secret,
    io,
    quick,
    tellOffered,
    limit,
    onError,
    live: { ...live, ...storage.sessions, players, due, onDue, guesses, secret, onError, times: live.times },
    sessionPresence: live.presence,
  })

  const bot: BotDeps = { matches, now, ...(parts.mistake === undefined ? {} : { mistake: parts.mistake }) }
  const fire = firing(due, {
    bot: ({ subject }, role) => playForComputer(bot, subject, role),
    presence: (due, chair) => lookAfter(deps, due, chair),
    wait: (due, until) => passWait(deps, due, until),
    fate: (due, flight) => deliverUndecided(deps, due, flight),
    limit: (due, role, stimulus) => passLimit(deps, due, role, stimulus),
  })
  const loop: DueLoop = startDueLoop({
    due,
    fire: async (due) => {
      const fired = live.fire(due)
      if (fired !== null) return fired
      const change = await fire(due)
      if (change !== null) players.tell(change)
    },
    onLook: async () => {
      for (const change of await matches.recheck()) players.tell(change)
      live.onLook()
    },
    lookEvery: times.lookEvery,
    hold: times.hold,
    onError: (error) => onError(error, 'due'),
  })

  return {
    async stop() {
      http.close()
      realtime.announceStop()
      await Promise.race([
        loop.stop().then(() => Promise.all([matches.idle(), live.sessions.idle()])),
        wait(DRAIN),
      ])
      presence.stop()
      live.stop()
      // Ends when the last connection does: a browser that keeps one alive is given a moment, not more.
      await Promise.race([realtime.close(), wait(FAREWELL)])
      http.closeAllConnections()
    },
  }
}

type Fired = Promise<MatchChange | null>

interface Deeds {
  readonly bot: (due: Due, role: Role) => Fired
  readonly presence: (due: Due, chair: Chair) => Fired
  readonly wait: (due: Due, until: number) => Fired
  readonly fate: (due: Due, flight: number) => Fired
  readonly limit: (due: Due, role: Role, stimulus: number) => Fired
}

/** Which use case a kind of due row is. What an older program left behind is let go. */
function firing(list: DueList, deeds: Deeds): (due: Due) => Fired {
  return async (due) => {
    const deed = deedOf(deeds, due)
    if (deed !== null) return deed
    await list.change(due.subject, { kind: due.kind, inMs: null })
    return null
  }
}

function deedOf(deeds: Deeds, due: Due): Fired | null {
  const task = dueTask(due.kind)
  switch (task?.kind) {
    case 'bot':
      return deeds.bot(due, task.role)
    case 'presence':
      return deeds.presence(due, task)
    case 'wait':
      return deeds.wait(due, task.until)
    case 'fate':
      return deeds.fate(due, task.flight)
    case 'limit':
      return deeds.limit(due, task.role, task.stimulus)
    case undefined:
      return null
  }
}

function now(): number {
  return Date.now()
}

function isAnswering(ping: () => Promise<void>): Promise<boolean> {
  return ping().then(
    () => true,
    () => false,
  )
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
