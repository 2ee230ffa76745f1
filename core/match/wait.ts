import { ROLES, type Role } from '#core/by-role.ts'
import type { Timer } from '#core/teardown/endpoint.ts'
import type { EventOf, Waits } from './events.ts'
import { type Match, playsNow } from './match.ts'

/** Wall milliseconds of a timer that runs fast: long enough to be felt, short enough for a lesson. */
const FAST: Readonly<Record<Timer, number>> = {
  RTO: 1000,
  KEEPALIVE: 3000,
  'FIN-WAIT-2': 5000,
  USER: 5000,
  '2MSL': 10_000,
}
/** What the endpoint repeats by itself goes by quickly. */
const REPEATED = 400
/** As long as anybody thinks at least, so that a wait, a loss and a partner's thought look alike. */
const SHORTEST = 1000
/** Lived through, but not for the two hours of a keepalive timer: the RFC's own 2MSL is four minutes. */
const LONGEST = 300_000

/** A timer is not passed before it was waited for; null where nobody is there to wait, or it is over. */
export function waitBefore(
  match: Match,
  next: EventOf<'stimulus-occurred'>,
  wallMs: number,
): EventOf<'wait-began'> | null {
  const { role, stimulus, at } = next
  const waits = match.setup.waits ?? 'none'
  if (stimulus.kind !== 'timer' || waits === 'none' || at <= match.now || at <= match.waitedUntil) return null
  const { timer } = stimulus
  const pauseMs = skipIsAgreed(match) ? 0 : pauseOf(waits, timer, at - match.now, next.asked)
  if (pauseMs === 0) return null
  return { type: 'wait-began', role, timer, until: at, pauseMs, wallMs }
}

function pauseOf(waits: Exclude<Waits, 'none'>, timer: Timer, virtualMs: number, asked: boolean): number {
  if (waits === 'real') return Math.min(LONGEST, Math.max(SHORTEST, virtualMs))
  const repeats = !asked && (timer === 'RTO' || timer === 'KEEPALIVE')
  return repeats ? REPEATED : FAST[timer]
}

/** Whether everybody who is there would have the wait skipped; where nobody is, nobody waits. */
export function skipIsAgreed(match: Match): boolean {
  return ROLES.every((role) => playsNow(match, role) !== 'person' || match.skips[role])
}

export function waitBegan(match: Match, { role, timer, until, pauseMs }: EventOf<'wait-began'>): Match {
  return { ...match, wait: { role, timer, from: match.now, until, pauseMs } }
}

export function waitOver(match: Match): Match {
  return { ...match, wait: null, waitedUntil: match.wait?.until ?? match.waitedUntil }
}

/** The wait that is on, if it is this role's own. */
export function ownWait({ wait }: Match, role: Role): Match['wait'] {
  return wait?.role === role ? wait : null
}
