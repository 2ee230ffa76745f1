import { type Place, isSamePlace, placeOf } from '#core/session/session.ts'
import type { OpenRoundDeps } from './open-round.ts'
import type { SessionNow } from './sessions.ts'

export type HoldDeps = Pick<OpenRoundDeps, 'matches' | 'now' | 'tell'>

/** The matches of a round stand still while the session does, and for good once it is over. @throws {NotStored} */
export async function holdRound(
  { matches, now, tell }: HoldDeps,
  { session, sequence }: SessionNow,
  place: Place,
): Promise<void> {
  const round = session.rounds.find((one) => isSamePlace(one.place, place))
  const at = placeOf(session)
  const isPlayed = session.phase === 'playing' && at !== null && isSamePlace(at, place)
  const type = isPlayed && !session.paused ? 'resume' : 'pause'
  await Promise.all((round?.pairs ?? []).map(({ match }) => hold(match)))

  async function hold(match: string): Promise<void> {
    const { change } = await matches.commit(match, `${type} ${sequence}`, (current) => {
      const isDone = current?.phase !== 'playing' || (current.pausedAt !== null) === (type === 'pause')
      return isDone ? [] : [{ type, wallMs: now() }]
    })
    if (change !== null) tell(change)
  }
}
