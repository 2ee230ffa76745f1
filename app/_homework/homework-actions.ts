'use server'

import { headers } from 'next/headers'
import { ownHomework } from '#server/web.ts'
import type { HomeworkDone, QuizAnswered, QuizBegun } from './homework-types.ts'

/** What a student's pages have the server do. Whose work it is, is the use cases' business. */

const NOT_A_STUDENT = { ok: false, why: 'not-a-student' } as const

async function mine() {
  return ownHomework((await headers()).get('cookie'))
}

export async function beginQuiz(code: string, activity: number): Promise<QuizBegun> {
  return (await mine())?.beginQuiz(code, activity) ?? NOT_A_STUDENT
}

export async function answerQuiz(attempt: string, given: unknown): Promise<QuizAnswered> {
  return (await mine())?.answer(attempt, given) ?? NOT_A_STUDENT
}

export async function handInQuiz(attempt: string): Promise<HomeworkDone> {
  return (await mine())?.handIn(attempt) ?? NOT_A_STUDENT
}

export async function markRead(code: string, activity: number): Promise<HomeworkDone> {
  return (await mine())?.markRead(code, activity) ?? NOT_A_STUDENT
}
