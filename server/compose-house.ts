import type { Role } from '#core/by-role.ts'
import type { NewLesson } from '#core/contract/new-session.ts'
import type { OriginRules } from './accounts/own-origin.ts'
import type { Teachers } from './accounts/teachers.ts'
import { type BotDeps, playForComputer } from './bots/play-for-computer.ts'
import { type SessionHouse, composeSessions } from './compose-sessions.ts'
import { barSeat } from './matches/bar-seat.ts'
import { deliverUndecided } from './matches/deliver-undecided.ts'
import { dueTask } from './matches/due-kinds.ts'
import { type DueLoop, startDueLoop } from './matches/due-loop.ts'
import { leaveMatch } from './matches/leave-match.ts'
import { lookAfter } from './matches/lend-seat.ts'
import type { Chair, MatchChange } from './matches/match-change.ts'
import { createMatches } from './matches/matches.ts'
import { passLimit } from './matches/pass-limit.ts'
import { passWait } from './matches/pass-wait.ts'
import type { HomeworkStorage } from './homework/ports.ts'
import type { Due, DueList, MatchLog, SeatList, WaitingRoom } from './matches/ports.ts'
import { createQuickMatch } from './matches/quick-match.ts'
import { createSeatNames } from './matches/seat-names.ts'
import type { Times } from './matches/times.ts'
import type { Metrics } from './metrics/metrics.ts'
import { newId } from './new-id.ts'
import { followMatches, lookNowAndThen } from './realtime/followed-matches.ts'
import { hearNeighbours } from './realtime/hear-neighbours.ts'
import type { Neighbours } from './realtime/neighbours.ts'
import { type Players, createPlayers, seatRoom } from './realtime/players.ts'
import { watchPresence } from './realtime/presence.ts'
import { endUnproved } from './realtime/prove-seats.ts'
import { NO_LIMIT, createGuessLimit, createRateLimit } from './realtime/rate-limit.ts'
import { startRealtime } from './realtime/realtime.ts'
import type { Sockets } from './realtime/socket-server.ts'
import {
  tellingAudience,
  tellingCounts,
  tellingMatchLog,
  tellingNames,
  tellingPlayers,
  tellingSessionLog,
} from './realtime/tell-neighbours.ts'
import type { Planned } from './sessions/create-session.ts'
import { nudge } from './sessions/nudge.ts'
import type { ClassBook, SessionStorage } from './sessions/ports.ts'
import { leavePair } from './sessions/leave-pair.ts'
import type { SessionTimes } from './sessions/session-times.ts'

export interface HouseStorage {
  readonly log: MatchLog
  readonly due: DueList
  readonly seats: SeatList
  readonly waiting: WaitingRoom
  readonly sessions: SessionStorage
  readonly homework: Pick<HomeworkStorage, 'work'>
}

export interface HouseParts {
  readonly storage: HouseStorage
  /** Of this installation; seats prove themselves by it. */
  readonly secret: string
  readonly teachers: Pick<Teachers, 'of'>
  readonly origins: Pick<OriginRules, 'trustProxy'>
  readonly classes: ClassBook
  /** What a plan of a teacher's comes to. @throws {NotStored} */
  readonly activitiesOf: (teacher: string, lesson: NewLesson) => Promise<Planned>
  readonly times: Times
  readonly sessionTimes: SessionTimes
  readonly rateLimit: boolean
  readonly mistake?: BotDeps['mistake']
  readonly isRehearsal: boolean
  /** Who counts; left out: nobody. */
  readonly metrics?: Pick<Metrics, 'onCommand' | 'onFired'> | undefined
  readonly neighbours: Neighbours
  readonly onError: (error: unknown, what: string) => void
}

/** Matches and sessions between a storage and the sockets of one namespace. */
export interface House {
  readonly live: SessionHouse
  /** Ends the sockets of a seat: they come back as whoever their cookie says by then. */
  endSeat(seat: string): void
  /** Matches that are kept in memory. */
  held(): number
  announceStop(): void
  /** What is under way is stored; nothing new is begun. */
  drain(): Promise<void>
  stop(): void
}

export function composeHouse(io: Sockets, parts: HouseParts): House {
  const { storage, times, onError, secret, classes, neighbours } = parts
  const { seats, due } = storage
  const names = createSeatNames(storage.seats, now)
  const onDue = (inMs: number) => loop.expect(inMs)
  const matches = createMatches({ log: tellingMatchLog(storage.log, neighbours), names, times, onDue })
  const sockets = createPlayers(io, now)
  // Whoever plays hears it, and whoever looks at all pairs.
  const players: Players = {
    ...sockets,
    tell(change, by) {
      sockets.tell(change, by)
      live.matchChanged(change)
    },
  }
  const tell = (change: MatchChange) => players.tell(change)
  const live = composeSessions({
    ...parts,
    io,
    players: sockets,
    storage: { ...storage.sessions, log: tellingSessionLog(storage.sessions.log, neighbours) },
    matches,
    matchLog: storage.log,
    due,
    names,
    playTimes: times,
    times: parts.sessionTimes,
    newId,
    now,
    tell,
    onDue,
  })
  const presence = watchPresence(io, storage.seats, matches, times.seenEvery)

  const toAll = tellingPlayers(players, neighbours)
  const deps = { seats, due, matches, players: toAll, presence, newId, now, times }
  const leave = async (seat: string, match: string) => {
    const { change } = await leaveMatch(deps, seat, match)
    if (change) tell(change)
  }
  const bar = async (seat: string, match: string) => {
    const change = await barSeat(deps, seat, match)
    if (change) tell(change)
  }
  const quick = createQuickMatch({
    ...deps,
    waiting: storage.waiting,
    tellPaired: (...paired) => toAll.tellPaired(...paired),
  })
  const realtime = startRealtime({
    ...deps,
    homework: storage.homework,
    secret,
    origins: parts.origins,
    io,
    quick,
    isRehearsal: parts.isRehearsal,
    catchUp(match) {
      if (neighbours.isAlone) return
      followed.stored(match, Number.POSITIVE_INFINITY).catch(onLookError)
    },
    tellOffered: (...offered) => toAll.tellOffered(...offered),
    limit: parts.rateLimit ? createRateLimit() : NO_LIMIT,
    onAnswered: parts.metrics?.onCommand,
    onError,
    live: {
      ...live,
      ...storage.sessions,
      claims: storage.sessions.names,
      audience: tellingAudience(live.audience, neighbours),
      counts: tellingCounts(live.counts, neighbours),
      io,
      names: tellingNames(names, neighbours),
      players: toAll,
      due,
      onDue,
      guesses: parts.rateLimit ? createGuessLimit() : NO_LIMIT,
      secret,
      teachers: parts.teachers,
      classes,
      newId,
      now,
      leavePair: (session, seat) => leavePair(leave, session, seat),
      barFromPair: (session, seat) => leavePair(bar, session, seat),
      nudge: (wanted) => nudge({ matches, now, tell }, wanted),
      onError,
      times: parts.sessionTimes,
    },
    sessionPresence: live.presence,
  })

  const followed = followMatches({ ...live, io, matches, tell })
  neighbours.listen(hearNeighbours({ ...live, io, followed, names, players, quick, onError }))
  const onLookError = (error: unknown) => onError(error, 'what other processes did')
  const lookAround = lookNowAndThen(followed, neighbours, times.lookEvery, onLookError)
  const proveSeats = lookNowAndThen(
    { look: () => endUnproved({ io, seats, secret }) },
    { isAlone: neighbours.isAlone, isHeard: () => false },
    times.proveEvery,
    onLookError,
  )

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
      parts.metrics?.onFired(due.kind)
      const fired = live.fire(due)
      if (fired !== null) return fired
      const change = await fire(due)
      if (change !== null) tell(change)
    },
    onLook: async () => {
      const changes = await matches.recheck((error) => onError(error, 'due'))
      for (const change of changes) tell(change)
      live.onLook()
      lookAround()
      proveSeats()
    },
    lookEvery: times.lookEvery,
    hold: times.hold,
    onError: (error) => onError(error, 'due'),
  })

  return {
    live,
    endSeat(seat) {
      io.local.in(seatRoom(seat)).disconnectSockets(true)
      neighbours.tell({ kind: 'seat-ended', seat })
    },
    held: () => matches.held(),
    announceStop: () => realtime.announceStop(),
    async drain() {
      await loop.stop()
      await Promise.all([matches.idle(), live.sessions.idle()])
    },
    stop() {
      presence.stop()
      live.stop()
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
