import type { CreateDeps } from './create-match.ts'
import type { Done } from './done.ts'
import { isWatched } from './due-changes.ts'
import { roleOf } from './match-change.ts'
import { refuse } from './refuse-at-door.ts'

/** Goes for good. Where a person is left behind, the computer plays on at once; else the match rests. */
export async function leaveMatch(
  deps: CreateDeps,
  seat: string,
  match: string,
): Promise<Done<'match:leave'>> {
  const wallMs = deps.now()
  const committed = await deps.matches.commit(match, deps.newId(16), (current) => {
    if (current === null) return 'no-such-match'
    const role = roleOf(current, seat)
    if (role === null) return 'not-your-match'
    return isWatched(current, role) ? [{ type: 'lend-seat', role, why: 'left', wallMs }] : []
  })
  return { ack: committed.done ? { ok: true } : refuse(committed.code), change: committed.change }
}
