'use server'

import { getLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import { anything, key } from '#app/_actions/arguments.ts'
import { createAction } from '#app/_actions/create-action.ts'
import { planIn, readyPlanById } from '#content/plans/ready-plans.ts'
import type { HomeworkActivity } from '#core/homework/assignment.ts'
import { ownAssignments, ownPlans } from '#server/web.ts'
import { asHomework } from './planned-activity.ts'

/** What pages have the server do with assignments. Who may do it is the use cases' business. */

type OwnAssignmentsOf = NonNullable<Awaited<ReturnType<typeof ownAssignments>>>

const SIGNED_OUT = { ok: false, why: 'signed-out' } as const
const NO_SUCH_CLASS = { ok: false, why: 'no-such-class' } as const
const NO_SUCH_ASSIGNMENT = { ok: false, why: 'no-such-assignment' } as const

async function mine(): Promise<OwnAssignmentsOf | null> {
  return ownAssignments((await headers()).get('cookie'))
}

export const createAssignment = createAction(
  [key, anything],
  NO_SUCH_CLASS,
  async (group, draft) => (await mine())?.create(group, draft) ?? SIGNED_OUT,
)

export const changeAssignment = createAction(
  [key, anything],
  NO_SUCH_ASSIGNMENT,
  async (id, draft) => (await mine())?.change(id, draft) ?? SIGNED_OUT,
)

export const removeAssignment = createAction(
  [key],
  NO_SUCH_ASSIGNMENT,
  async (id) => (await mine())?.remove(id) ?? SIGNED_OUT,
)

interface PlanForHome {
  readonly title: string
  readonly activities: readonly HomeworkActivity[]
}

/** The activities of a plan, as they are done at home; null: there is no such plan, or nobody is signed in. */
export const readPlanForHome = createAction([key], null, async (id): Promise<PlanForHome | null> => {
  const plans = await ownPlans((await headers()).get('cookie'))
  if (plans === null) return null
  const ready = readyPlanById(id)
  const plan = ready === null ? (await plans.read(id))?.plan : planIn(ready, await getLocale())
  return plan === undefined ? null : { title: plan.title, activities: plan.activities.map(asHomework) }
})
