import { describe, expect, it } from 'vitest'
import type { PlannedActivity } from '#core/session/plan.ts'
import {
  type PlanDraft,
  changeActivity,
  insertActivity,
  moveRow,
  openPlan,
  placeOf,
  planOf,
  removeRow,
  restoreRow,
  startsOf,
  sumOf,
} from './edit-plan.ts'

function read(minutes: number): PlannedActivity {
  return { kind: 'reading', title: '', minutes, chapter: 'msl' }
}

const OPEN = openPlan({ title: 'Mine', activities: [read(3), read(7), read(5)] })

function minutesOf({ rows }: PlanDraft): number[] {
  return rows.map(({ activity }) => activity.minutes)
}

describe('a plan that is edited', () => {
  it('is what it was until it is changed, and nothing without a name', () => {
    expect(planOf(OPEN)).toEqual({ title: 'Mine', activities: [read(3), read(7), read(5)] })
    expect(planOf({ ...OPEN, title: '  ' })).toBeNull()
  })

  it.each([
    [0, [7, 3, 5]],
    [2, [3, 5, 7]],
    [9, [3, 5, 7]],
    [-1, [7, 3, 5]],
  ])('has an activity moved to %i', (to, minutes) => {
    expect(minutesOf(moveRow(OPEN, OPEN.rows[1]!.key, to))).toEqual(minutes)
  })

  it('gets new activities under keys of their own, also after one was removed', () => {
    const { draft, key } = insertActivity(removeRow(OPEN, OPEN.rows[2]!.key), read(9), 1)
    expect(minutesOf(draft)).toEqual([3, 9, 7])
    expect(OPEN.rows.map((row) => row.key)).not.toContain(key)
    expect(placeOf(draft, key)).toBe(1)
  })

  it('has what was removed again at its place', () => {
    const [, second] = OPEN.rows
    expect(restoreRow(removeRow(OPEN, second!.key), second!, 1)).toEqual(OPEN)
    expect(minutesOf(changeActivity(OPEN, second!.key, read(1)))).toEqual([3, 1, 5])
  })

  it('adds its minutes up', () => {
    const all = OPEN.rows.map(({ activity }) => activity)
    expect(sumOf(all)).toBe(15)
    expect(startsOf(all)).toEqual([0, 3, 10])
  })
})
