import type { CreateDeps } from './create-match.ts'
import type { Done } from './done.ts'
import { freeRoles, roleOf } from './match-change.ts'
import { refuse } from './refuse-at-door.ts'

/** The computer takes the roles that nobody has come for. */
export async function seatComputer(
  deps: CreateDeps,
  seat: string,
  match: string,
): Promise<Done<'match:computer'>> {
  const wallMs = deps.now()
  const committed = await deps.matches.commit(match, deps.newId(16), (current) => {
    if (current === null) return 'no-such-match'
    if (roleOf(current, seat) === null) return 'not-your-match'
    const free = freeRoles(current)
    if (free.length === 0) return 'match-full'
    return free.map((role) => ({ type: 'take-role', role, holder: { kind: 'computer' }, wallMs }))
  })
  return { ack: committed.done ? { ok: true } : refuse(committed.code), change: committed.change }
}
