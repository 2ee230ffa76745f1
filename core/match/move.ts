import type { ControlBit } from '#core/teardown/segment.ts'
import type { State } from '#core/teardown/state.ts'

export const LEVELS = [1, 2, 3] as const
/** 1: control bits; 2: SEQ, ACK and length too; 3: also names the state after the answer. */
export type Level = (typeof LEVELS)[number]

/** What a player answers to the oldest stimulus that is open. */
export type Move =
  | {
      readonly kind: 'segment'
      readonly bits: readonly ControlBit[]
      /** Numbers count from level 2 on; at level 1 they are filled in. */
      readonly seq?: number | undefined
      readonly ack?: number | undefined
      readonly length?: number | undefined
      readonly state?: State | undefined
    }
  | { readonly kind: 'nothing'; readonly state?: State | undefined }
  /** The state again, where the segment was right and the state was not (level 3). */
  | { readonly kind: 'state'; readonly state: State }
