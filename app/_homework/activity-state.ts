import type { ActivityView } from './homework-types.ts'

export type ActivityState = 'done' | 'begun' | 'left'

export function stateOf({ isDone, attempts }: Pick<ActivityView, 'isDone' | 'attempts'>): ActivityState {
  if (isDone) return 'done'
  return attempts.length > 0 ? 'begun' : 'left'
}

/** In percent with one decimal, what counts of an activity: what the teacher has set, else its best, first or last attempt. */
export function percentShown(
  shown: Pick<ActivityView, 'review' | 'attempts' | 'counted' | 'activity'>,
): number | null {
  const { review, attempts, counted, activity } = shown
  if (review?.percent != null) return review.percent
  // Of what was read there is nothing to measure, and a goal says for itself how far it is.
  if (activity.kind === 'reading' || activity.kind === 'goal') return null
  return attempts.find(({ nth }) => nth === counted)?.result?.percent ?? null
}

/** The attempt that goes on; null: none is under way. */
export function openAttempt({
  attempts,
}: Pick<ActivityView, 'attempts'>): ActivityView['attempts'][number] | null {
  return attempts.findLast(({ finishedAt }) => finishedAt === null) ?? null
}
