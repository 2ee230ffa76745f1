import type { Plan } from '#core/session/plan.ts'
import type { PlanList, StoredPlan } from '#server/plans/ports.ts'

/** JSON: nothing lives here that would not live in the database. */
interface MemoryPlan extends Omit<StoredPlan, 'activities'> {
  readonly activities: string
}

/** Fulfils the same contract as PostgreSQL, and forgets with the process. */
export function memoryPlans(now: () => number): PlanList {
  const rows = new Map<string, MemoryPlan>()
  const all = () => [...rows.values()]
  const own = (teacher: string, id: string): MemoryPlan | null => {
    const row = rows.get(id)
    return row?.teacher === teacher ? row : null
  }
  return {
    async ofTeacher(teacher) {
      const found = all().filter((row) => row.teacher === teacher)
      return found.map(asStored).toSorted((a, b) => b.updatedAt - a.updatedAt || a.id.localeCompare(b.id))
    },
    async read(teacher, id) {
      const row = own(teacher, id)
      return row && asStored(row)
    },
    async shared(share) {
      const row = all().find((one) => one.share === share)
      return row === undefined ? null : asStored(row)
    },
    async create(row, most) {
      const isTaken = rows.has(row.id) || all().some(({ share }) => share !== null && share === row.share)
      if (isTaken || all().filter(({ teacher }) => teacher === row.teacher).length >= most) return null
      const updatedAt = Math.round(now())
      rows.set(row.id, { ...row, ...kept(row), updatedAt })
      return updatedAt
    },
    async save(teacher, id, since, plan) {
      const row = own(teacher, id)
      if (row?.updatedAt !== since) return null
      const updatedAt = Math.max(Math.round(now()), row.updatedAt + 1)
      rows.set(id, { ...row, ...kept(plan), updatedAt })
      return updatedAt
    },
    async share(teacher, id, share) {
      const row = own(teacher, id)
      if (row !== null) rows.set(id, { ...row, share })
      return row !== null
    },
    async remove(teacher, id) {
      if (own(teacher, id) !== null) rows.delete(id)
    },
  }
}

function kept({ title, activities }: Plan): Pick<MemoryPlan, 'title' | 'activities'> {
  return { title, activities: JSON.stringify(activities) }
}

function asStored({ id, teacher, title, activities, share, updatedAt }: MemoryPlan): StoredPlan {
  return { id, teacher, title, activities: JSON.parse(activities) as unknown, share, updatedAt }
}
