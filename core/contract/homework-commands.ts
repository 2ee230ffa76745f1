import { z } from 'zod'
import { MOST_HOMEWORK } from '#core/homework/assignment.ts'
import { matchId, scenarioId, sessionCode } from './ids.ts'

/** What a student says of homework, and of the leaderboard. */
export const homeworkCommands = {
  /** A close of the student's homework: the one that is under way, or a new one. `scenario`: of a goal, where it is chosen. */
  'homework:start': z.strictObject({
    code: sessionCode,
    activity: z
      .int()
      .min(0)
      .max(MOST_HOMEWORK - 1),
    scenario: scenarioId.optional(),
    partner: z.enum(['computer', 'friend']),
  }),
  /** Takes the other end of a classmate's close, or comes back to it. */
  'homework:join': z.strictObject({ code: sessionCode, match: matchId }),
  /** Whether this seat's best attempts stand on the leaderboard. */
  'seat:show': z.strictObject({ shown: z.boolean() }),
} as const

export interface HomeworkReplies {
  'homework:start': { readonly match: string }
  'homework:join': { readonly match: string }
  'seat:show': object
}
