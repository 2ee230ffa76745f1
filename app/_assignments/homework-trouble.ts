import type { HomeworkActivity } from '#core/homework/assignment.ts'
import { type Trouble, troubleOf } from '#app/_plans/activity-trouble.ts'
import type { PlanChoices } from '#app/_plans/plan-choices.ts'
import { asPlanned } from './planned-activity.ts'

/**
 * Why an activity could not be done; null: it can. `kept`: sets of questions that stood in it before, which may be a
 * colleague's: of those the server alone knows.
 */
export function homeworkTrouble(
  activity: HomeworkActivity,
  choices: PlanChoices,
  kept: ReadonlySet<string>,
): Trouble | null {
  if (activity.kind === 'goal') return null
  const trouble = troubleOf(asPlanned(activity), choices)
  return trouble === 'set-gone' && setsOf([activity]).every((set) => kept.has(set)) ? null : trouble
}

export function setsOf(activities: readonly HomeworkActivity[]): readonly string[] {
  return activities.flatMap((one) =>
    one.kind === 'quiz' && one.source.from === 'own' ? [one.source.set] : [],
  )
}
