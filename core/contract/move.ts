import { z } from 'zod'
import { LINES } from '#core/match/line.ts'
import { HELD_UNTIL } from '#core/scenarios/plan.ts'
import { CONTROL_BITS } from '#core/teardown/segment.ts'
import { STATES } from '#core/teardown/state.ts'
import { sequenceNumber } from './sequence-number.ts'

const state = z.enum(STATES)

/** What an end sends, or does instead. */
export const move = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('segment'),
    bits: z.array(z.enum(CONTROL_BITS)).max(CONTROL_BITS.length).readonly(),
    seq: sequenceNumber.optional(),
    ack: sequenceNumber.optional(),
    length: z.int().min(0).max(65_535).optional(),
    state: state.optional(),
  }),
  z.strictObject({ kind: z.literal('nothing'), state: state.optional() }),
  z.strictObject({ kind: z.literal('state'), state }),
  z.strictObject({ kind: z.literal('line'), line: z.enum(LINES) }),
])

/** Milliseconds of virtual time by which the network's player may delay a segment at most: longer than any RTO here. */
const LONGEST_DELAY = 120_000

/** What the network does with a segment in flight. */
export const fate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['delivered', 'lost', 'doubled']) }),
  z.strictObject({ kind: z.literal('delayed'), by: z.int().min(1).max(LONGEST_DELAY) }),
  z.strictObject({ kind: z.literal('held'), until: z.enum(HELD_UNTIL) }),
])
