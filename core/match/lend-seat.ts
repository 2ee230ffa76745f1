import { delivered } from './decide-fate.ts'
import type { CommandOf, Decision } from './decide.ts'
import type { EventOf, MatchEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { type Match, playsNow } from './match.ts'
import { sharersOf } from './shared-end.ts'
import { happened, untilAsked } from './until-asked.ts'
import { skipIsAgreed } from './wait.ts'

/** Somebody is not there: who shares the end decides alone, and the computer where nobody is left at it. */
export function lendSeat(match: Match, command: CommandOf<'lend-seat'>): Decision {
  const { role, why } = command
  if (match.phase === 'ended') return { refusal: 'match-over' }
  if (match.phase !== 'playing' || playsNow(match, role) !== 'person') return { refusal: 'no-change' }
  const left = sharerLeft(match, command)
  if (left !== null && match.away.includes(left.seat)) return { refusal: 'no-change' }
  const before = left === null ? match : evolve(match, left)
  if (left !== null && sharersOf(before, role).some((seat) => !before.away.includes(seat)))
    return happened(match, [left])
  const lent: MatchEvent = { type: 'seat-lent', role, why }
  return computerTakes(match, command, left === null ? [lent] : [left, lent])
}

function sharerLeft(
  match: Match,
  { role, why, seat }: CommandOf<'lend-seat'>,
): EventOf<'sharer-left'> | null {
  if (seat === undefined || role === 'network' || sharersOf(match, role).length < 2) return null
  return { type: 'sharer-left', role, seat, why }
}

/** The computer delivers what the network's player has left undecided, and waits for no timer with whoever waits for none. */
function computerTakes(
  match: Match,
  { role, wallMs }: CommandOf<'lend-seat'>,
  events: readonly MatchEvent[],
): Decision {
  const after = events.reduce(evolve, match)
  if (role === 'network')
    return untilAsked(match, [...events, ...delivered(match, 'computer', wallMs)], wallMs)
  const over = match.wait !== null && skipIsAgreed(after)
  const waitOver: MatchEvent = { type: 'wait-over', why: 'agreed', wallMs }
  return untilAsked(match, over ? [...events, waitOver] : events, wallMs)
}

/** Somebody is sent away: they have left, and do not come back. */
export function barSeat(match: Match, { role, seat, wallMs }: CommandOf<'bar-seat'>): Decision {
  if (match.phase === 'ended') return { refusal: 'match-over' }
  if (match.barred.includes(seat)) return { refusal: 'no-change' }
  const barred: MatchEvent = { type: 'seat-barred', role, seat }
  const after = evolve(match, barred)
  const left = lendSeat(after, { type: 'lend-seat', role, seat, why: 'left', wallMs })
  return 'events' in left ? { ...left, events: [barred, ...left.events] } : happened(match, [barred])
}

/** They are back; also the one of two who has left the end to the other. */
export function returnSeat(match: Match, { role, seat }: CommandOf<'return-seat'>): Decision {
  const shares = seat !== undefined && role !== 'network' && match.away.includes(seat)
  const [first, ...others]: MatchEvent[] = [
    ...(shares ? [{ type: 'sharer-returned', role, seat } as const] : []),
    ...(match.lent[role] ? [{ type: 'seat-returned', role } as const] : []),
  ]
  return first === undefined ? { refusal: 'no-change' } : happened(match, [first, ...others])
}
