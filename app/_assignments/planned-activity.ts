import type { HomeworkActivity } from '#core/homework/assignment.ts'
import type { PlannedActivity } from '#core/session/plan.ts'

type OfLessons = Exclude<HomeworkActivity, { kind: 'goal' }>

/** The same for a lesson: minutes and guidance are nothing at home. */
export function asPlanned(activity: OfLessons): PlannedActivity {
  switch (activity.kind) {
    case 'quiz':
    case 'reading':
      return { ...activity, minutes: 1 }
    case 'scenario':
      return { ...activity, minutes: 1, guided: false }
  }
}

/** An activity of a plan, for home. */
export function asHomework(activity: PlannedActivity): HomeworkActivity {
  switch (activity.kind) {
    case 'quiz': {
      const { kind, title, source } = activity
      return { kind, title, source }
    }
    case 'scenario': {
      const { kind, title, scenario, level, confidence } = activity
      return { kind, title, scenario, level, confidence }
    }
    case 'reading': {
      const { kind, title, chapter } = activity
      return { kind, title, chapter }
    }
  }
}
