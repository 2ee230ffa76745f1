import type { Plan, PlannedActivity } from '#core/session/plan.ts'

/** An activity in the list, with a key of its own: two may be alike. */
export interface PlanRow {
  readonly key: string
  readonly activity: PlannedActivity
}

/** A plan as it is edited. */
export interface PlanDraft {
  readonly title: string
  readonly rows: readonly PlanRow[]
  /** How many keys were given. */
  readonly made: number
}

export function openPlan({ title, activities }: Plan): PlanDraft {
  const rows = activities.map((activity, index) => ({ key: keyOf(index), activity }))
  return { title, rows, made: rows.length }
}

/** Null: it has no name, and cannot be kept. */
export function planOf({ title, rows }: PlanDraft): Plan | null {
  if (title.trim() === '') return null
  return { title: title.trim(), activities: rows.map(({ activity }) => activity) }
}

/** At a place from 0. Its key is told, for the focus. */
export function insertActivity(
  draft: PlanDraft,
  activity: PlannedActivity,
  at: number,
): { readonly draft: PlanDraft; readonly key: string } {
  const key = keyOf(draft.made)
  const rows = draft.rows.toSpliced(at, 0, { key, activity })
  return { draft: { ...draft, rows, made: draft.made + 1 }, key }
}

/** What was removed comes back under its own key. */
export function restoreRow(draft: PlanDraft, row: PlanRow, at: number): PlanDraft {
  return { ...draft, rows: draft.rows.toSpliced(at, 0, row) }
}

export function removeRow(draft: PlanDraft, key: string): PlanDraft {
  return { ...draft, rows: draft.rows.filter((row) => row.key !== key) }
}

export function changeActivity(draft: PlanDraft, key: string, activity: PlannedActivity): PlanDraft {
  const rows = draft.rows.map((row) => (row.key === key ? { key, activity } : row))
  return { ...draft, rows }
}

/** To a place from 0; beyond an end: at the end. */
export function moveRow(draft: PlanDraft, key: string, to: number): PlanDraft {
  const row = draft.rows.find((one) => one.key === key)
  if (row === undefined) return draft
  const place = Math.max(0, Math.min(draft.rows.length - 1, to))
  return { ...draft, rows: removeRow(draft, key).rows.toSpliced(place, 0, row) }
}

export function placeOf({ rows }: PlanDraft, key: string): number {
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
