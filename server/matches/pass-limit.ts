import type { Role } from '#core/by-role.ts'
import { isWaitingForPlayer } from '#core/match/match.ts'
import type { MatchChange } from './match-change.ts'
import type { WaitDeps } from './pass-wait.ts'
import type { Due } from './ports.ts'

/** A player's time for a decision is over: the computer takes it. */
export async function passLimit(
  deps: WaitDeps,
  due: Due,
  role: Role,
  stimulus: number,
): Promise<MatchChange | null> {
  const wallMs = deps.now()
  // Named by the decision: it is taken once. Fired while all stop, it comes again with a time of its own.
  const committed = await deps.matches.commit(due.subject, `${due.kind}@${due.at}`, (match) => {
    const end = match?.ends[role]
    const isOpen = end !== undefined && end.number === stimulus && isWaitingForPlayer(end)
    return isOpen && match?.phase === 'playing' && match.pausedAt === null
      ? [{ type: 'pass-limit', role, stimulus, wallMs }]
      : []
  })
  if (!committed.done || committed.outcome === null)
    await deps.due.change(due.subject, { kind: due.kind, inMs: null })
  return committed.change
}
