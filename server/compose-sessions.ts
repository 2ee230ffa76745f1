import type { MatchChange } from './matches/match-change.ts'
import type { Matches } from './matches/matches.ts'
import type { Due, DueList, MatchLog } from './matches/ports.ts'
import type { SeatNames } from './matches/seat-names.ts'
import type { Times } from './matches/times.ts'
import { type Audience, createAudience, seatRoomIn, socketsIn } from './realtime/audience.ts'
import type { Neighbours } from './realtime/neighbours.ts'
import type { Players } from './realtime/players.ts'
import { type SessionCounts, createSessionCounts } from './realtime/session-counts.ts'
import { createSessionLook } from './realtime/session-look.ts'
import { type SessionPresence, watchSessionPresence } from './realtime/session-presence.ts'
import { createSessionWall } from './realtime/session-wall.ts'
import type { Sockets } from './realtime/socket-server.ts'
import type { CreateLessonDeps } from './sessions/create-session.ts'
import { type PairReader, createPairReader } from './sessions/pair-reader.ts'
import { passPhase } from './sessions/pass-phase.ts'
import type { ClassBook, SessionStorage } from './sessions/ports.ts'
import { roundDueOf } from './sessions/round-due.ts'
import { doRoundTask } from './sessions/round-task.ts'
import { closePlayed } from './sessions/score-round.ts'
import { phaseEndOf } from './sessions/session-due.ts'
import type { SessionTimes } from './sessions/session-times.ts'
import { type SessionViews, createSessionViews } from './sessions/session-views.ts'
import { type Sessions, createSessions } from './sessions/sessions.ts'
import { type Summaries, createSummaries } from './sessions/summaries.ts'
import { createTallies } from './sessions/tallies.ts'

interface SessionParts extends Pick<CreateLessonDeps, 'activitiesOf' | 'newId' | 'secret'> {
  readonly io: Sockets
  readonly storage: SessionStorage
  readonly matches: Matches
  readonly matchLog: MatchLog
  readonly due: DueList
  readonly names: SeatNames
  readonly classes: ClassBook
  readonly times: SessionTimes
  /** Of matches. */
  readonly playTimes: Times
  readonly isRehearsal: boolean
  readonly neighbours: Pick<Neighbours, 'tell' | 'isAlone'>
  readonly players: Pick<Players, 'unfollow'>
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Tells the players of a match. */
  readonly tell: (change: MatchChange) => void
  readonly onDue: (inMs: number) => void
  readonly onError: (error: unknown, what: string) => void
}

export interface SessionHouse extends Pick<SessionParts, 'activitiesOf'> {
  readonly sessions: Sessions
  readonly pairs: PairReader
  readonly summaries: Summaries
  readonly audience: Audience
  readonly counts: SessionCounts
  readonly views: SessionViews
  readonly presence: SessionPresence
  /** Null: the row is not a session's. */
  readonly fire: (due: Due) => Promise<void> | null
  /** The matches of a round are made: who looks at all pairs hears of them. @throws {NotStored} */
  readonly tellPairs: (session: string) => Promise<void>
  /** Something has happened in a match. */
  readonly matchChanged: (change: MatchChange) => void
  /** The database has just answered: what other processes have done is looked for, once in a while. */
  readonly onLook: () => void
  readonly stop: () => void
}

/** All of live sessions between the storage and the sockets. */
export function composeSessions(parts: SessionParts): SessionHouse {
  const { io, storage, times, names, onError, matches, activitiesOf } = parts
  const { answers, seats } = storage
  const sessions = createSessions({ log: storage.log, times, onDue: parts.onDue })
  const tallies = createTallies(answers)
  const pairs = createPairReader(matches, parts.matchLog)
  const summaries = createSummaries({ ...storage, pairs, tallies, names })
  const views = createSessionViews({ ...parts, ...storage, names, tallies, summaries, pairs })
  const audience = createAudience({ io, sessions, views })
  const presence = watchSessionPresence({ ...storage, io, times, seenEvery: parts.playTimes.seenEvery })
  const { watchingFor } = presence
  const counts = createSessionCounts({ io, sessions, answers, views, audience, times, watchingFor, onError })
  const isHeldHere = (session: string, seat: string) => socketsIn(io, seatRoomIn(session, seat)).length > 0
  const rounds = { ...parts, seats, sessions, pairs, isHeldHere, hereWithin: times.hereWithin }
  const wall = createSessionWall({ io, audience, sessions, pairs, wallEvery: times.wallEvery, onMatchOver })
  const others = createSessionLook({ ...parts, seats, audience, hereWithin: times.hereWithin })
  let lookedAt = -Infinity

  function onMatchOver(id: string): void {
    endRound(id).catch((error: unknown) => onError(error, 'the end of a round'))
  }

  /** The players hear how many pairs are over, and of the end of the round where that was the last one. */
  async function endRound(id: string): Promise<void> {
    const now = await sessions.get(id)
    const closed = now && (await closePlayed(rounds, now))
    await (closed ? audience.tell(id) : audience.tellAgain(id))
  }

  async function lookAt(id: string): Promise<void> {
    const now = await sessions.look(id)
    if (now !== null) await closePlayed(rounds, now)
    await audience.tell(id)
    if (now !== null && !parts.neighbours.isAlone) await others.look(now)
    counts.changed(id, 'roster')
  }

  async function pass(row: Due): Promise<void> {
    const end = phaseEndOf(row)
    const task = roundDueOf(row)
    if (end !== null) await passPhase({ ...parts, ...storage, sessions }, row, end)
    if (task !== null) await doRoundTask(rounds, row, task)
    await audience.tell(row.subject)
    if (task?.task !== 'open') return
    parts.neighbours.tell({ kind: 'pairs', session: row.subject })
    await tellPairs(row.subject)
  }

  /** Pairs are told as soon as they are decided, before their matches are made: now they are. */
  async function tellPairs(id: string): Promise<void> {
    const now = await sessions.get(id)
    if (now !== null) wall.tellAll(id, (await views.wall(now)).pairs)
  }

  return {
    activitiesOf,
    sessions,
    pairs,
    summaries,
    audience,
    counts,
    views,
    presence,
    fire: (row) => (phaseEndOf(row) === null && roundDueOf(row) === null ? null : pass(row)),
    tellPairs,
    matchChanged: (change) => wall.changed(change),
    onLook() {
      if (performance.now() < lookedAt + parts.playTimes.lookEvery) return
      lookedAt = performance.now()
      counts.sweep()
      const followed = audience.followed()
      others.keepOnly(followed.map(({ id }) => id))
      for (const { id, session } of followed)
        if (session.phase !== 'ended') lookAt(id).catch((error: unknown) => onError(error, 'sessions'))
    },
    stop() {
      presence.stop()
      counts.stop()
      wall.stop()
    },
  }
}
