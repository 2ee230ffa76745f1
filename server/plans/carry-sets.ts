import type { Plan, PlannedActivity } from '#core/session/plan.ts'
import type { PlanWithSets } from './plan-file.ts'
import type { OwnSets } from './ports.ts'

/** The ids of the teacher's own sets that a plan asks from, each once. */
function ownSetsIn({ activities }: Plan): readonly string[] {
  return [...new Set(activities.map(ownSetOf).filter((id) => id !== null))]
}

function ownSetOf(activity: PlannedActivity): string | null {
  return activity.kind === 'quiz' && activity.source.from === 'own' ? activity.source.set : null
}

/** A plan with the sets that it asks from; one that is gone is not there. @throws {NotStored} */
export async function gatherSets(plan: Plan, own: OwnSets): Promise<PlanWithSets> {
  const read = await Promise.all(
    ownSetsIn(plan).map(async (id) => ({ id, set: (await own.read(id))?.draft ?? null })),
  )
  return { plan, sets: read.flatMap(({ id, set }) => (set === null ? [] : [{ id, set }])) }
}

/** The plan for another teacher, who gets the sets as their own; null: there is no room for them. @throws {NotStored} */
export async function settleSets({ plan, sets }: PlanWithSets, own: OwnSets): Promise<Plan | null> {
  const ids = new Map<string, string>()
  for (const { id, set } of sets.filter((one) => ownSetsIn(plan).includes(one.id))) {
    const made = await own.create(JSON.stringify(set))
    if (!made.ok) return null
    ids.set(id, made.id)
  }
  return { ...plan, activities: plan.activities.map((one) => renamed(one, ids)) }
}

function renamed(activity: PlannedActivity, ids: ReadonlyMap<string, string>): PlannedActivity {
  const set = ownSetOf(activity)
  const id = set === null ? undefined : ids.get(set)
  if (activity.kind !== 'quiz' || id === undefined) return activity
  return { ...activity, source: { from: 'own', set: id } }
}
