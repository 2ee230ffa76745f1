import { getFormatter } from 'next-intl/server'
import type { Plan } from '#core/session/plan.ts'
import { sumOf } from './edit-plan.ts'
import type { ListedPlan } from './own-plan-card.tsx'

/** Plans as they are listed: what they hold and when they were changed, said in the language of the page. */
export async function listedPlans(
  plans: readonly {
    readonly id: string
    readonly plan: Plan
    readonly share: string | null
    readonly updatedAt: number
  }[],
): Promise<readonly ListedPlan[]> {
  const format = await getFormatter()
  const now = Date.now()
  return plans.map(({ id, plan: { title, activities }, share, updatedAt }) => ({
    id,
    title,
    count: activities.length,
    minutes: sumOf(activities),
    shared: share !== null,
    changed: format.relativeTime(Math.min(updatedAt, now), now),
  }))
}
