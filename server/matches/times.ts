import { randomInt } from 'node:crypto'

/** All times of play that the wall clock has a say in; milliseconds. */
export interface Times {
  /** A partner who was not seen for so long has the seat played by the computer. */
  readonly absentAfter: number
  /** How often a present seat is marked as seen; well below `absentAfter`. */
  readonly seenEvery: number
  /** How often each process looks for what is due, besides its timer for the soonest. */
  readonly lookEvery: number
  /** How often each of several processes asks whether the seats of its sockets are still theirs. */
  readonly proveEvery: number
  /** How long a process may hold what it has claimed. */
  readonly hold: number
  /** The computer's thinking time for the next move. */
  readonly botPace: () => number
  /** The network's player has so long for a segment; then it is delivered. */
  readonly fateAfter: number
  /** Whether timers that run fast are waited for at all. */
  readonly waitsFast: boolean
  /** How long a wait of so many milliseconds lasts. */
  readonly waitPace: (pauseMs: number) => number
}

export const PACES = {
  /** With people: nobody likes a partner who is faster than their own eyes. */
  human: () => randomInt(800, 2001),
  none: () => 0,
} as const

export function playTimes(bots: keyof typeof PACES, waits: keyof typeof PACES): Times {
  return {
    absentAfter: 20_000,
    seenEvery: 5000,
    lookEvery: 1000,
    proveEvery: 30_000,
    hold: 5000,
    botPace: PACES[bots],
    fateAfter: 10_000,
    waitsFast: waits === 'human',
    waitPace: (pauseMs) => pauseMs,
  }
}
