import type { HomeworkActivity } from '#core/homework/assignment.ts'
import { newActivity } from '#app/_plans/new-activity.ts'
import type { PlanChoices } from '#app/_plans/plan-choices.ts'
import { asHomework } from './planned-activity.ts'

export const HOMEWORK_KINDS = ['scenario', 'goal', 'quiz', 'reading'] as const
export type HomeworkKind = HomeworkActivity['kind']

/** What a new one begins as. */
export function newHomework(kind: HomeworkKind, choices: PlanChoices): HomeworkActivity {
  if (kind !== 'goal') return asHomework(newActivity(kind, choices))
  return { kind, title: '', level: 1, clean: 3, withLoss: 1 }
}
