import { SEAT_ROLES } from '#core/by-role.ts'
import { presentRound } from '#core/session/session.ts'
import type { MatchChange } from '#server/matches/match-change.ts'
import type { Matches } from '#server/matches/matches.ts'
import type { PairReader } from '#server/sessions/pair-reader.ts'
import type { Sessions } from '#server/sessions/sessions.ts'
import type { Audience } from './audience.ts'
import type { Neighbours } from './neighbours.ts'
import { placeOf, roomOf } from './players.ts'
import type { Sockets } from './socket-server.ts'

export interface FollowedDeps {
  readonly io: Sockets
  readonly matches: Matches
  readonly sessions: Pick<Sessions, 'known'>
  readonly audience: Pick<Audience, 'followed'>
  readonly pairs: Pick<PairReader, 'isOver'>
  /** Tells whom this process holds. */
  readonly tell: (change: MatchChange) => void
}

/** Matches of which somebody at this process hears: who plays, and who is in a session whose pairs play. */
export interface FollowedMatches {
  /** Another process has stored a row. @throws {NotStored} */
  stored(match: string, sequence: number): Promise<void>
  /** Reads on in all of them, whatever was told or got lost. @throws {NotStored} */
  look(): Promise<void>
}

export function followMatches({
  io,
  matches,
  sessions,
  audience,
  pairs,
  tell,
}: FollowedDeps): FollowedMatches {
  function isPlayedHere(match: string): boolean {
    return SEAT_ROLES.some((role) =>
      ([0, 1] as const).some((sharer) => io.adapter.rooms.has(roomOf({ match, role, sharer }))),
    )
  }

  /** Of the sessions that are followed here, in the rounds that are played. */
  function paired(): string[] {
    const rounds = audience.followed().map((now) => presentRound((sessions.known(now.id) ?? now).session))
    return rounds.flatMap((round) => round?.pairs.map(({ match }) => match) ?? [])
  }

  /** What is over is not kept: nothing comes after it. */
  function played(): string[] {
    const here = [...io.sockets.values()].flatMap((socket) => placeOf(socket)?.match ?? [])
    return here.filter((match) => matches.known(match) !== null)
  }

  async function readOn(match: string, sequence: number): Promise<void> {
    const change = await matches.readOn(match, sequence)
    if (change !== null) tell(change)
  }

  return {
    async stored(match, sequence) {
      if (isPlayedHere(match) || paired().includes(match)) await readOn(match, sequence)
    },
    async look() {
      const all = new Set([...played(), ...paired().filter((match) => !pairs.isOver(match))])
      await Promise.all([...all].map((match) => readOn(match, Number.POSITIVE_INFINITY)))
    },
  }
}

/** So many times less often is looked where news come in by themselves. */
const SELDOM = 5

/** Called more often than it looks. One look at a time: a slow database is not asked again meanwhile. */
export function lookNowAndThen(
  followed: Pick<FollowedMatches, 'look'>,
  { isAlone, isHeard }: Pick<Neighbours, 'isAlone' | 'isHeard'>,
  lookEvery: number,
  onError: (error: unknown) => void,
): () => void {
  let lookedAt = -Infinity
  let isLooking = false
  return () => {
    const every = isHeard() ? SELDOM * lookEvery : lookEvery
    if (isAlone || isLooking || performance.now() < lookedAt + every) return
    lookedAt = performance.now()
    isLooking = true
    void followed
      .look()
      .catch(onError)
      .finally(() => (isLooking = false))
  }
}
