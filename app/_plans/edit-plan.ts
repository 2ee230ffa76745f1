import type { Plan, PlannedActivity } from '#core/session/plan.ts'

/** An activity in the list, with a key of its own: two may be alike. Of a lesson, or of homework. */
export interface PlanRow<A = PlannedActivity> {
  readonly key: string
  readonly activity: A
}

/** A plan as it is edited. */
export interface PlanDraft<A = PlannedActivity> {
  readonly title: string
  readonly rows: readonly PlanRow<A>[]
  /** How many keys were given. */
  readonly made: number
}

interface Listed<A> {
  readonly title: string
  readonly activities: readonly A[]
}

export function openPlan<A>({ title, activities }: Listed<A>): PlanDraft<A> {
  const rows = activities.map((activity, index) => ({ key: keyOf(index), activity }))
  return { title, rows, made: rows.length }
}

/** Null: it has no name, and cannot be kept. */
export function planOf({ title, rows }: PlanDraft): Plan | null {
  if (title.trim() === '') return null
  return { title: title.trim(), activities: rows.map(({ activity }) => activity) }
}

/** At a place from 0. Its key is told, for the focus. */
export function insertActivity<A>(
  draft: PlanDraft<A>,
  activity: A,
  at: number,
): { readonly draft: PlanDraft<A>; readonly key: string } {
  const key = keyOf(draft.made)
  const rows = draft.rows.toSpliced(at, 0, { key, activity })
  return { draft: { ...draft, rows, made: draft.made + 1 }, key }
}

/** What was removed comes back under its own key. */
export function restoreRow<A>(draft: PlanDraft<A>, row: PlanRow<A>, at: number): PlanDraft<A> {
  return { ...draft, rows: draft.rows.toSpliced(at, 0, row) }
}

export function removeRow<A>(draft: PlanDraft<A>, key: string): PlanDraft<A> {
  return { ...draft, rows: draft.rows.filter((row) => row.key !== key) }
}

export function changeActivity<A>(draft: PlanDraft<A>, key: string, activity: A): PlanDraft<A> {
  const rows = draft.rows.map((row) => (row.key === key ? { key, activity } : row))
  return { ...draft, rows }
}

/** To a place from 0; beyond an end: at the end. */
export function moveRow<A>(draft: PlanDraft<A>, key: string, to: number): PlanDraft<A> {
  const row = draft.rows.find((one) => one.key === key)
  if (row === undefined) return draft
  const place = Math.max(0, Math.min(draft.rows.length - 1, to))
  return { ...draft, rows: removeRow(draft, key).rows.toSpliced(place, 0, row) }
}

export function placeOf<A>({ rows }: PlanDraft<A>, key: string): number {
  return rows.findIndex((row) => row.key === key)
}

interface Lasting {
  readonly minutes: number
}

export function sumOf(activities: readonly Lasting[]): number {
  return activities.reduce((sum, { minutes }) => sum + minutes, 0)
}

/** The minute of the lesson in which each begins. */
export function startsOf(activities: readonly Lasting[]): readonly number[] {
  return activities.map((_, index) => sumOf(activities.slice(0, index)))
}

function keyOf(made: number): string {
  return `row-${made + 1}`
}
