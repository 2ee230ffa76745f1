import type { ReviewStorage } from '#server/review/ports.ts'

const NONE = { newest: [], total: 0 }

/** In memory there are lessons alone, and nobody looks at them afterwards. */
export const NO_REVIEWS: ReviewStorage = {
  list: {
    matches: async () => NONE,
    logs: async () => new Map(),
    sessionLogs: async () => new Map(),
    lessonAnswers: async () => NONE,
    homeAnswers: async () => NONE,
    classesOf: async () => [],
  },
  attempts: {
    attempts: async () => ({ rows: [], now: 0 }),
    questions: async () => [],
    reviews: async () => [],
    add: async () => {},
  },
}
