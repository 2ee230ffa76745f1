import type { HomeworkStorage } from '#server/homework/ports.ts'

const none = () => Promise.resolve(null)
const nothing = () => Promise.resolve([])

/** Where nothing is kept nobody has homework: no seat there is a student's, and no assignment is stored. */
export const NO_HOMEWORK: HomeworkStorage = {
  assignments: {
    ofClass: nothing,
    read: none,
    isTaken: () => Promise.resolve(false),
    create: () => Promise.resolve('too-many-assignments'),
    change: () => Promise.resolve('gone'),
    remove: () => Promise.resolve(false),
  },
  work: {
    studentAt: none,
    ofClass: () => Promise.resolve({ assignments: [], now: 0 }),
    byCode: none,
    attempts: nothing,
    reviews: nothing,
    begin: () => Promise.resolve({ verdict: 'gone' }),
    quiz: none,
    answer: () => Promise.resolve('gone'),
    finish: () => Promise.resolve('gone'),
    activityOf: none,
    moveTo: () => Promise.resolve(false),
    drop: () => Promise.resolve(),
  },
}
