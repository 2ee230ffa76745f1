import type { Pool } from 'pg'
import type { ReviewStorage } from '#server/review/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import type { ParseEvents, ParseSessionEvents } from '../storage.ts'
import { postgresAttemptReviews } from './attempt-reviews.ts'
import { readHomeAnswers, readLessonAnswers, readSessionLogs } from './reviewed-answers.ts'
import { readClasses, readLogs, readMatches } from './reviewed-matches.ts'

export function postgresReviews(
  prisma: PrismaClient,
  pool: Pool,
  parseEvents: ParseEvents,
  parseSessionEvents: ParseSessionEvents,
): ReviewStorage {
  return {
    list: {
      matches: (...what) => readMatches(pool, ...what),
      logs: (matches) => readLogs(pool, matches, parseEvents),
      sessionLogs: (sessions) => readSessionLogs(pool, sessions, parseSessionEvents),
      lessonAnswers: (...what) => readLessonAnswers(pool, ...what),
      homeAnswers: (...what) => readHomeAnswers(pool, ...what),
      classesOf: (match) => readClasses(pool, match),
    },
    attempts: postgresAttemptReviews(prisma, pool),
  }
}
