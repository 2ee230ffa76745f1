import { z } from 'zod'
import { questionSetStructure } from './question-schema.ts'

/**
 * The form of a set of questions for an editor, which then completes and checks while somebody writes. What needs a
 * whole question, such as a key that exists, it cannot say: `check-question-set.ts` does.
 */
export function questionSetJsonSchema(): object {
  return {
    ...z.toJSONSchema(questionSetStructure, { io: 'input', reused: 'ref' }),
    title: 'Four Waves question set',
  }
}
