'use server'

import { getLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import { planIn, readyPlanById } from '#content/plans/ready-plans.ts'
import type { HomeworkActivity } from '#core/homework/assignment.ts'
import { ownAssignments, ownPlans } from '#server/web.ts'
import { asHomework } from './planned-activity.ts'

/** What pages have the server do with assignments. Who may do it is the use cases' business. */

type OwnAssignmentsOf = NonNullable<Awaited<ReturnType<typeof ownAssignments>>>

const SIGNED_OUT = { ok: false, why: 'signed-out' } as const

async function mine(): Promise<OwnAssignmentsOf | null> {
  return ownAssignments((await headers()).get('cookie'))
}

export async function createAssignment(
  group: string,
  draft: unknown,
): ReturnType<OwnAssignmentsOf['create']> {
  return (await mine())?.create(group, draft) ?? SIGNED_OUT
}

export async function changeAssignment(id: string, draft: unknown): ReturnType<OwnAssignmentsOf['change']> {
  return (await mine())?.change(id, draft) ?? SIGNED_OUT
}

export async function removeAssignment(id: string): ReturnType<OwnAssignmentsOf['remove']> {
  return (await mine())?.remove(id) ?? SIGNED_OUT
}

interface PlanForHome {
  readonly title: string
  readonly activities: readonly HomeworkActivity[]
}

/** The activities of a plan, as they are done at home; null: there is no such plan, or nobody is signed in. */
export async function readPlanForHome(id: string): Promise<PlanForHome | null> {
  const plans = await ownPlans((await headers()).get('cookie'))
  if (plans === null) return null
  const ready = readyPlanById(id)
  const plan = ready === null ? (await plans.read(id))?.plan : planIn(ready, await getLocale())
  return plan === undefined ? null : { title: plan.title, activities: plan.activities.map(asHomework) }
}
