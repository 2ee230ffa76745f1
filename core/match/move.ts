import type { ControlBit } from '#core/teardown/segment.ts'
import type { State } from '#core/teardown/state.ts'
import type { Line } from './line.ts'

export const LEVELS = [0, 1, 2, 3] as const
/** 0: story, a line of talk and then control bits; 1: control bits; 2: SEQ, ACK and length too; 3: also the new state. */
export type Level = (typeof LEVELS)[number]
export const STORY_LEVEL = 0

/** What a player answers to the oldest stimulus that is open. */
export type Move =
  | {
      readonly kind: 'segment'
      readonly bits: readonly ControlBit[]
      /** Numbers count from level 2 on; below they are filled in. */
      readonly seq?: number | undefined
      readonly ack?: number | undefined
      readonly length?: number | undefined
      readonly state?: State | undefined
    }
  | { readonly kind: 'nothing'; readonly state?: State | undefined }
  /** The state again, where the segment was right and the state was not (level 3). */
  | { readonly kind: 'state'; readonly state: State }
  /** What one would say, before the segment that says it (story level). */
  | { readonly kind: 'line'; readonly line: Line }

/** How sure a player was before the move was judged. */
export const CONFIDENCES = ['sure', 'think-so', 'guess'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** A move that answers with a segment, or with nothing now. */
export type Answer = Exclude<Move, { kind: 'state' | 'line' }>
