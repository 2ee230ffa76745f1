import type { MatchChange } from './match-change.ts'
import type { Matches } from './matches.ts'
import type { Due, DueList } from './ports.ts'

export interface WaitDeps {
  readonly matches: Matches
  readonly due: DueList
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** A wait for a timer has lasted as long as it should: also where nobody is left who waits. */
export async function passWait(deps: WaitDeps, due: Due, until: number): Promise<MatchChange | null> {
  const wallMs = deps.now()
  // Named by what it waits for: each wait of a match ends once.
  const committed = await deps.matches.commit(due.subject, due.kind, (match) =>
    match?.phase === 'playing' && match.wait?.until === until ? [{ type: 'pass-wait', until, wallMs }] : [],
  )
  if (!committed.done || committed.outcome === null)
    await deps.due.change(due.subject, { kind: due.kind, inMs: null })
  return committed.change
}
