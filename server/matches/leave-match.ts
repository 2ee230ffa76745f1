import type { CreateDeps } from './create-match.ts'
import type { Done } from './done.ts'
import { isWatched } from './due-changes.ts'
import { chairOf } from './match-change.ts'
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
    const chair = chairOf(current, seat)
    if (chair === null) return 'not-your-match'
    const { role, sharer } = chair
    return isWatched(current, role, sharer) ? [{ type: 'lend-seat', role, seat, why: 'left', wallMs }] : []
  })
  return { ack: committed.done ? { ok: true } : refuse(committed.code), change: committed.change }
}
