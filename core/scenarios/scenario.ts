import type { ByRole } from '#core/by-role.ts'
import type { EndpointStart, Plan } from './plan.ts'

/** Who calls first: the active closer. Words for a scenario are in `content/scenarios`. */
export interface Scenario {
  readonly id: string
  /** What it trains, for mastery by skill. */
  readonly skills: readonly Skill[]
  /** Story level: which talk between two people it is; null where no talk would be true. Words in `content/scenes`. */
  readonly scene: Scene | null
  /** `numbers`: each end's first SND.NXT. */
  readonly plan: (numbers: ByRole<number>) => Plan
}

const SCENES = ['talk', 'remote-desktop'] as const
export type Scene = (typeof SCENES)[number]

export const SKILLS = [
  'four-waves',
  'sequence-numbers',
  'active-and-passive',
  'half-close',
  'piggybacking',
  'time-wait',
  'simultaneous-close',
  'retransmission',
  'last-ack',
  'reset',
  'old-duplicates',
  'port-reuse',
  'fin-wait-2',
  'close-wait',
  'keepalive',
  'out-of-order',
] as const
export type Skill = (typeof SKILLS)[number]

/** Both ends ESTABLISHED, all that was sent acknowledged. */
export function established(numbers: ByRole<number>): ByRole<EndpointStart> {
  return {
    client: { sndNxt: numbers.client, rcvNxt: numbers.server },
    server: { sndNxt: numbers.server, rcvNxt: numbers.client },
  }
}

/** Milliseconds of virtual time before the application that has read end of file closes, where it takes its time. */
export const APPLICATION_PAUSE = 500

/** RFC 9293 Figure 12: the Client closes first, the Server's application half a second after end of file. */
export function ordinaryClose(numbers: ByRole<number>): Plan {
  return {
    starts: established(numbers),
    applications: {
      client: [{ when: { kind: 'at', at: 0 }, call: { kind: 'close' } }],
      server: [{ when: { kind: 'eof', after: APPLICATION_PAUSE }, call: { kind: 'close' } }],
    },
    fates: [],
    timers: ['RTO', '2MSL'],
  }
}
