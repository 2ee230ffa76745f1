'use server'

import { headers } from 'next/headers'
import { z } from 'zod'
import { anything, key } from '#app/_actions/arguments.ts'
import { createAction } from '#app/_actions/create-action.ts'
import { ownReviews } from '#server/web.ts'

const SIGNED_OUT = { ok: false, why: 'signed-out' } as const
const NO_SUCH_ASSIGNMENT = { ok: false, why: 'no-such-assignment' } as const

const said = z.object({
  assignment: key,
  student: key,
  activity: anything,
  percent: anything,
  note: anything,
})

/** What a teacher says of a student's work. Who may say it is the use case's business. */
export const writeReview = createAction([said], NO_SUCH_ASSIGNMENT, async (review) => {
  const own = await ownReviews((await headers()).get('cookie'))
  return own?.write(review) ?? SIGNED_OUT
})
