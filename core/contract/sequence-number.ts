import { z } from 'zod'
import { SEQUENCE_SPACE } from '#core/teardown/segment.ts'

export const sequenceNumber = z
  .int()
  .min(0)
  .max(SEQUENCE_SPACE - 1)
