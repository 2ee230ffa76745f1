import { type Plan, type PlannedActivity, plannedActivity } from '#core/session/plan.ts'
import type { StoredPlan } from './ports.ts'

/** A plan of one's own, or one that somebody shares. */
export interface ReadPlan {
  readonly id: string
  readonly plan: Plan
  readonly share: string | null
  readonly updatedAt: number
}

export function readStored({ id, title, activities, share, updatedAt }: StoredPlan): ReadPlan {
  return { id, plan: { title, activities: readActivities(activities) }, share, updatedAt }
}

/** What an older program knew and this one does not, a scenario that is gone, is left out: the rest stays a plan. */
function readActivities(stored: unknown): PlannedActivity[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((one) => {
    const read = plannedActivity.safeParse(one)
    return read.success ? [read.data] : []
  })
}
