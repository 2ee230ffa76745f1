import { getLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { planIn, readyPlanById } from '#content/plans/ready-plans.ts'
import type { Plan } from '#core/session/plan.ts'
import { requireTeacher } from '#app/_account/require-teacher.ts'
import { ownPlans, ownQuestionSets } from '#server/web.ts'
import type { PlanChoices } from './plan-choices.ts'
import { readPlanChoices } from './read-plan-choices.ts'

interface PlanPage {
  readonly plan: Plan
  readonly choices: PlanChoices
  /** Of one that comes with the product: what it is for. Null: it is the teacher's own. */
  readonly line: string | null
  /** When one's own was saved last. */
  readonly updatedAt: number
}

/** A plan that a teacher may start: their own, or one that comes with the product. */
export async function readPlanPage(id: string, path: string): Promise<PlanPage> {
  await requireTeacher(path)
  const cookies = (await headers()).get('cookie')
  const sets = await (await ownQuestionSets(cookies))?.list()
  const choices = await readPlanChoices(sets ?? [])
  const ready = readyPlanById(id)
  if (ready !== null) {
    const language = await getLocale()
    return { plan: planIn(ready, language), choices, line: ready.line[language], updatedAt: 0 }
  }
  const own = await (await ownPlans(cookies))?.read(id)
  return own ? { plan: own.plan, choices, line: null, updatedAt: own.updatedAt } : notFound()
}
