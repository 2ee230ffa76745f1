import type { Payload } from '#core/contract/wire.ts'
import type { Wish } from './carry-out.ts'
import type { CreateDeps } from './create-match.ts'
import type { Done } from './done.ts'
import { newsFor, roleOf, wholeView } from './match-change.ts'
import { refuse } from './refuse-at-door.ts'

/** What the network's player does to a segment in flight: stored, and answered with the view; sent again, the same. */
export async function decideFate(
  deps: Pick<CreateDeps, 'matches' | 'now'>,
  seat: string,
  decided: Payload<'fate:decide'>,
  /** Whether the sender has heard all until now: then only what is new goes back. */
  follows: boolean,
): Promise<Done<'fate:decide'>> {
  const command = `${seat}:${decided.command}`
  const committed = await deps.matches.commit(decided.match, command, fateOf(seat, decided, deps.now()))
  const { now, change } = committed
  if (now === null) return { ack: refuse('no-such-match'), change }
  if (!committed.done) {
    const again = committed.code === 'stale' ? { update: wholeView(now, 'network') } : {}
    return { ack: refuse(committed.code, again), change }
  }
  const update = change !== null && follows ? newsFor(change, 'network') : wholeView(now, 'network')
  return { ack: { ok: true, update }, change }
}

/** Whoever decides is there: a seat that the computer played is theirs again by that. */
function fateOf(seat: string, { flight, fate }: Payload<'fate:decide'>, wallMs: number): Wish {
  return (match) => {
    if (match === null) return 'no-such-match'
    const role = roleOf(match, seat)
    if (role !== 'network') return role === null ? 'not-your-match' : 'not-needed-here'
    const decide = { type: 'decide-fate', by: 'person', flight, fate, wallMs } as const
    return match.lent.network ? [{ type: 'return-seat', role }, decide] : [decide]
  }
}
