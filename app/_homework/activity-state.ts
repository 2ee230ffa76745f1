import type { ActivityView } from './homework-types.ts'

export type ActivityState = 'done' | 'begun' | 'left'

export function stateOf({ isDone, attempts }: Pick<ActivityView, 'isDone' | 'attempts'>): ActivityState {
  if (isDone) return 'done'
  return attempts.length > 0 ? 'begun' : 'left'
}

/** In whole percent, what counts of an activity: what the teacher has set, else its best, first or last attempt. */
export function percentShown(
  shown: Pick<ActivityView, 'review' | 'attempts' | 'counted' | 'activity'>,
): number | null {
  const { review, attempts, counted, activity } = shown
  if (review?.percent != null) return Math.round(review.percent)
  // Of what was read there is nothing to measure, and a goal says for itself how far it is.
  if (activity.kind === 'reading' || activity.kind === 'goal') return null
  const percent = attempts.find(({ nth }) => nth === counted)?.result?.percent
  return percent === undefined ? null : Math.round(percent)
}

/** The attempt that goes on; null: none is under way. */
export function openAttempt({
  attempts,
}: Pick<ActivityView, 'attempts'>): ActivityView['attempts'][number] | null {
  return attempts.findLast(({ finishedAt }) => finishedAt === null) ?? null
}
