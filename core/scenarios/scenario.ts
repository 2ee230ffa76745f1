import type { ByRole } from '#core/by-role.ts'
import type { EndpointStart, Plan } from './plan.ts'

/** Who calls first: the active closer. Words for a scenario are in `content/scenarios`. */
export interface Scenario {
  readonly id: string
  /** What it trains, for mastery by skill. */
  readonly skills: readonly Skill[]
  /** `numbers`: each end's first SND.NXT. */
  readonly plan: (numbers: ByRole<number>) => Plan
}

const SKILLS = [
  'four-waves',
  'sequence-numbers',
  'active-and-passive',
  'half-close',
  'piggybacking',
  'time-wait',
] as const
type Skill = (typeof SKILLS)[number]

/** Both ends ESTABLISHED, all that was sent acknowledged. */
export function established(numbers: ByRole<number>): ByRole<EndpointStart> {
  return {
    client: { sndNxt: numbers.client, rcvNxt: numbers.server },
    server: { sndNxt: numbers.server, rcvNxt: numbers.client },
  }
}

/** Milliseconds of virtual time before the application that has read end of file closes, where it takes its time. */
export const APPLICATION_PAUSE = 500
