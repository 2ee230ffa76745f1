import { GRACE, LONGEST_LIMIT } from '#core/session/settings.ts'

/** All times of a session that the wall clock has a say in; milliseconds. */
export interface SessionTimes {
  /** After the end of a question's time, for answers that are on their way. */
  readonly grace: number
  /** How long the key and the standings stand where the session goes on by itself. */
  readonly answer: number
  readonly standings: number
  /** From the second player to the first question of an open session that goes on by itself. */
  readonly start: number
  /** Of a question without a timer where the session goes on by itself: one who only looks on holds nobody up for longer. */
  readonly patience: number
  /** A host who was not seen for so long is away: then what waits for the host goes on by itself after `hostAway`. */
  readonly hostWithin: number
  readonly hostAway: number
  /** How long a round lasts at most where the host is away. */
  readonly round: number
  /** While somebody has all the time they need, it is looked so often whether they have answered. */
  readonly lookAgain: number
  /** Between two news of the pairs, to console and projector. */
  readonly wallEvery: number
  /** Who was seen within it is here, and is waited for. */
  readonly hereWithin: number
  /** For so long somebody whose socket has gone is still waited for: loading the page again takes less. */
  readonly reload: number
  /** Between two counts to the host, and to the players. */
  readonly countForHost: number
  readonly countForPlayers: number
}

export const SESSION_TIMES: SessionTimes = {
  grace: GRACE,
  answer: 8000,
  standings: 6000,
  start: 10_000,
  patience: LONGEST_LIMIT,
  hostWithin: 30_000,
  hostAway: 120_000,
  round: 900_000,
  lookAgain: 2000,
  wallEvery: 250,
  hereWithin: 15_000,
  reload: 5000,
  countForHost: 250,
  countForPlayers: 1000,
}
