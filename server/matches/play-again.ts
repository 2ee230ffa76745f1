import { createHmac } from 'node:crypto'
import { type BySeat, SEAT_ROLES, type SeatRole } from '#core/by-role.ts'
import { ID_ALPHABET } from '#core/contract/id-alphabet.ts'
import type { Holder } from '#core/match/events.ts'
import type { Match } from '#core/match/match.ts'
import { type CreateDeps, setupOf } from './create-match.ts'
import type { Done } from './done.ts'
import { personsOf, roleOf } from './match-change.ts'
import { MATCH_ID_LENGTH, openMatchWithId } from './open-match.ts'
import { refuse } from './refuse-at-door.ts'

export interface AgainDeps extends CreateDeps {
  /** Of the installation: nobody else can tell the next match's id from this one's. */
  readonly secret: string
  /** Tells a seat of the match that is over which match has a seat for it now. */
  readonly tellOffered: (seat: string, match: string, again: string) => void
}

/** The same scenario for the same persons with the ends swapped. Whoever asks comes to the same match. */
export async function playAgain(deps: AgainDeps, seat: string, match: string): Promise<Done<'match:again'>> {
  const looked = await deps.matches.commit(match, deps.newId(16), (current) => {
    if (current === null) return 'no-such-match'
    if (roleOf(current, seat) === null) return 'not-your-match'
    return current.phase === 'ended' ? [] : 'not-needed-here'
  })
  if (!looked.done) return { ack: refuse(looked.code), change: looked.change }
  const over = looked.now.match
  const { setup } = over
  const next = setupOf(setup, deps.times)
  if (typeof next === 'string') return { ack: refuse(next) }
  const again = nextId(deps.secret, match)
  const { change } = await openMatchWithId(deps, again, next, swapped(over))
  const others = personsOf(over).filter((other) => other !== seat)
  // Told once, when the match is made: whoever asks again is not heard again.
  if (change !== null) for (const other of others) deps.tellOffered(other, match, again)
  return { ack: { ok: true, match: again }, change }
}

/** Drawn from the match's id, so that two who ask at once, in whichever process, make one match. */
function nextId(secret: string, match: string): string {
  const bytes = createHmac('sha256', secret).update(`again ${match}`).digest()
  return Array.from(bytes.subarray(0, MATCH_ID_LENGTH), letterOf).join('')
}

function letterOf(byte: number): string {
  return ID_ALPHABET.charAt(byte % ID_ALPHABET.length)
}

const SWAPPED: Readonly<Record<SeatRole, SeatRole>> = {
  client: 'server',
  server: 'client',
  network: 'network',
}

/** Who plays the network keeps it: the ends have changed places for them as well. */
function swapped({ holders }: Match): Partial<BySeat<Holder>> {
  const taken = SEAT_ROLES.flatMap((role) => {
    const holder = holders[SWAPPED[role]]
    return holder === null ? [] : [[role, holder] as const]
  })
  return Object.fromEntries(taken)
}
