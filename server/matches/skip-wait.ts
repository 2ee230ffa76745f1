import { isAway } from '#core/match/shared-end.ts'
import type { CreateDeps } from './create-match.ts'
import type { Done } from './done.ts'
import { endOf } from './match-change.ts'
import { refuse } from './refuse-at-door.ts'

/** A player would have the present wait skipped, or the next one; saying so twice is saying it once. */
export async function skipWait(deps: CreateDeps, seat: string, match: string): Promise<Done<'wait:skip'>> {
  const wallMs = deps.now()
  const committed = await deps.matches.commit(match, deps.newId(16), (current) => {
    if (current === null) return 'no-such-match'
    const role = endOf(current, seat)
    if (role === 'not-your-match' || role === 'not-needed-here') return role
    if (current.phase === 'playing' && current.skips[role]) return []
    const skip = { type: 'skip-wait', role, wallMs } as const
    return isAway(current, role, seat) ? [{ type: 'return-seat', role, seat }, skip] : [skip]
  })
  return { ack: committed.done ? { ok: true } : refuse(committed.code), change: committed.change }
}
