'use server'

import { headers } from 'next/headers'
import { anything, key, place, text } from '#app/_actions/arguments.ts'
import { createAction } from '#app/_actions/create-action.ts'
import { ownHomework } from '#server/web.ts'
import type { HomeworkDone, QuizAnswered, QuizBegun } from './homework-types.ts'

/** What a student's pages have the server do. Whose work it is, is the use cases' business. */

const NOT_A_STUDENT = { ok: false, why: 'not-a-student' } as const
const NO_SUCH_HOMEWORK = { ok: false, why: 'no-such-homework' } as const
const NO_SUCH_ATTEMPT = { ok: false, why: 'no-such-attempt' } as const

async function mine() {
  return ownHomework((await headers()).get('cookie'))
}

export const beginQuiz = createAction(
  [text, place],
  NO_SUCH_HOMEWORK,
  async (code, activity): Promise<QuizBegun> => (await mine())?.beginQuiz(code, activity) ?? NOT_A_STUDENT,
)

export const answerQuiz = createAction(
  [key, anything],
  NO_SUCH_ATTEMPT,
  async (attempt, given): Promise<QuizAnswered> => (await mine())?.answer(attempt, given) ?? NOT_A_STUDENT,
)

export const handInQuiz = createAction(
  [key],
  NO_SUCH_ATTEMPT,
  async (attempt): Promise<HomeworkDone> => (await mine())?.handIn(attempt) ?? NOT_A_STUDENT,
)

export const markRead = createAction(
  [text, place],
  NO_SUCH_HOMEWORK,
  async (code, activity): Promise<HomeworkDone> => (await mine())?.markRead(code, activity) ?? NOT_A_STUDENT,
)
