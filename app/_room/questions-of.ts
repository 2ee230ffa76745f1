import type { ActivityHead } from '#core/session/view.ts'

/** How many questions an activity has: none, where it is no quiz. */
export function questionsOf(activity: ActivityHead): number {
  return activity.kind === 'quiz' ? activity.questions : 0
}
