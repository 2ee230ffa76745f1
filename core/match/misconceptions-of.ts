import { type ByRole, type Role, byRole } from '#core/by-role.ts'
import type { Reason } from '#core/teardown/rejection.ts'
import type { EventOf, MatchEvent } from './events.ts'
import { replay } from './evolve.ts'
import type { Confidence } from './move.ts'
import { replaySteps } from './replay-steps.ts'

/** A try that was refused and cost points: what somebody thought, and where it is to be seen. */
export interface Misconception {
  readonly reason: Reason
  /** Number of the decision. */
  readonly stimulus: number
  /** Which step of the replay shows it. */
  readonly step: number
  /** null: the match did not ask. */
  readonly confidence: Confidence | null
}

/** What each end was refused for, in order, from the whole log so far. */
export function misconceptionsOf(events: readonly MatchEvent[]): ByRole<readonly Misconception[]> {
  const found = refusedSteps(events)
  return byRole((role) => found.flatMap((one) => (one.role === role ? [one.misconception] : [])))
}

interface Found {
  readonly role: Role
  readonly misconception: Misconception
}

/** Each refusal is a line of the diagram, in the same order. */
function refusedSteps(events: readonly MatchEvent[]): Found[] {
  const steps = replaySteps(events)
  const lines = replay(events)?.timeline ?? []
  const refusedAt = lines.flatMap(({ kind }, index) => (kind === 'refused' ? [index] : []))
  const refusals = events.filter((event) => event.type === 'move-refused')
  return refusals.flatMap((event, nth) => {
    const line = refusedAt[nth] ?? 0
    const step = steps.findIndex(({ from, shown }) => from <= line && line < shown)
    // That an ACK has to be answered costs no try, and is believed by most.
    return event.counted || event.reason === 'ack-not-needed' ? [foundAt(event, step)] : []
  })
}

function foundAt(event: EventOf<'move-refused'>, step: number): Found {
  const { role, reason, stimulus, confidence = null } = event
  return { role, misconception: { reason, stimulus, step, confidence } }
}
