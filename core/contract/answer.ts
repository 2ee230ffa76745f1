import { z } from 'zod'
import { sequenceNumber } from './sequence-number.ts'

/** An id within a question; what it means is the question's business. */
const choiceId = z.string().min(1).max(64)
/** Of a question of any kind. */
export const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single'), option: choiceId }),
  z.strictObject({ kind: z.literal('several'), options: z.array(choiceId).max(20).readonly() }),
  z.strictObject({ kind: z.literal('number'), value: sequenceNumber }),
  z.strictObject({ kind: z.literal('order'), items: z.array(choiceId).max(20).readonly() }),
  z.strictObject({
    kind: z.literal('pairs'),
    pairs: z.record(choiceId, choiceId).refine((pairs) => Object.keys(pairs).length <= 20),
  }),
  z.strictObject({ kind: z.literal('point'), place: choiceId }),
  z.strictObject({ kind: z.literal('true-false'), isTrue: z.boolean(), why: choiceId }),
])
