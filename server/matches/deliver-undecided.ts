import type { MatchChange } from './match-change.ts'
import type { WaitDeps } from './pass-wait.ts'
import type { Due } from './ports.ts'

/** The network's player has let the time pass: the segment is delivered. */
export async function deliverUndecided(
  deps: WaitDeps,
  due: Due,
  flight: number,
): Promise<MatchChange | null> {
  const wallMs = deps.now()
  // Named by the segment: it is decided on once.
  const committed = await deps.matches.commit(due.subject, due.kind, (match) =>
    match?.phase === 'playing' && match.undecided.some((aloft) => aloft.flight === flight)
      ? [{ type: 'decide-fate', by: 'time', flight, fate: { kind: 'delivered' }, wallMs }]
      : [],
  )
  if (!committed.done || committed.outcome === null)
    await deps.due.change(due.subject, { kind: due.kind, inMs: null })
  return committed.change
}
