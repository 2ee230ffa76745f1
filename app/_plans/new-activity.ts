import type { PlannedActivity } from '#core/session/plan.ts'
import type { PlanChoices } from './plan-choices.ts'

export const ACTIVITY_KINDS = ['scenario', 'quiz', 'reading'] as const
export type ActivityKind = PlannedActivity['kind']

const MINUTES_OF_MATCH = 7
const USUAL_COUNT = 5

/** What a new one begins as. */
export function newActivity(kind: ActivityKind, { chapters }: PlanChoices): PlannedActivity {
  switch (kind) {
    case 'quiz': {
      const all = { chapters: [], skills: [], difficulties: [], kinds: [] }
      const source = { from: 'bank', ...all, count: USUAL_COUNT } as const
      return { kind, title: '', minutes: USUAL_COUNT, source }
    }
    case 'scenario': {
      const how = { level: 1, confidence: false, guided: false } as const
      return { kind, title: '', minutes: MINUTES_OF_MATCH, scenario: 'four-waves', ...how }
    }
    case 'reading': {
      const [first] = chapters
      return { kind, title: '', minutes: first?.minutes ?? 5, chapter: first?.id ?? 'four-waves' }
    }
  }
}
