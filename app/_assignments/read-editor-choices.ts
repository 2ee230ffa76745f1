import { getLocale } from 'next-intl/server'
import { READY_PLANS } from '#content/plans/ready-plans.ts'
import type { PlanChoices } from '#app/_plans/plan-choices.ts'
import { readPlanChoices } from '#app/_plans/read-plan-choices.ts'
import { ownPlans, ownQuestionSets } from '#server/web.ts'
import type { PlanChoice } from './take-plan.tsx'

interface EditorChoices {
  readonly choices: PlanChoices
  /** The teacher's own, then those that come with the product. */
  readonly plans: readonly PlanChoice[]
}

/** What homework may be made of. @throws {NotStored} */
export async function readEditorChoices(cookies: string | null): Promise<EditorChoices> {
  const [sets, plans, language] = await Promise.all([
    ownQuestionSets(cookies).then((own) => own?.list()),
    ownPlans(cookies).then((own) => own?.list()),
    getLocale(),
  ])
  const own = (plans ?? []).map(({ id, plan }) => ({ id, title: plan.title }))
  const ready = READY_PLANS.map(({ id, title }) => ({ id, title: title[language] }))
  return { choices: await readPlanChoices(sets ?? []), plans: [...own, ...ready] }
}
