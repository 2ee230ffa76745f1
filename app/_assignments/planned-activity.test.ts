import { expect, test } from 'vitest'
import { READY_PLANS, planIn } from '#content/plans/ready-plans.ts'
import { homeworkActivity } from '#core/homework/assignment.ts'
import { plannedActivity } from '#core/session/plan.ts'
import { asHomework, asPlanned } from './planned-activity.ts'

const ALL = READY_PLANS.flatMap((one) => planIn(one, 'en').activities)

test('each activity of each plan that comes with the product can be done at home', () => {
  expect(new Set(ALL.map(({ kind }) => kind))).toEqual(new Set(['quiz', 'scenario', 'reading']))
  for (const activity of ALL)
    expect(homeworkActivity.parse(asHomework(activity))).toMatchObject({ kind: activity.kind })
})

test('of home it is one for a lesson again, with the same choices', () => {
  for (const activity of ALL) {
    const home = asHomework(activity)
    if (home.kind === 'goal') continue
    const planned = plannedActivity.parse(asPlanned(home))
    expect(asHomework(planned)).toEqual(home)
  }
})
