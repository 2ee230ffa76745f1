import { percentAt } from '#core/scoring/percent.ts'
import { leftToComputer } from '#core/scoring/score.ts'
import type { AssignmentDraft, HomeworkActivity } from './assignment.ts'
import type { AttemptRow } from './attempt-row.ts'
import type { Attempt, AttemptResult } from './attempt.ts'
import { type GoalProgress, progressOf, reaches } from './goal.ts'

type Times = Pick<AssignmentDraft, 'dueAt' | 'late' | 'lateUntil'>

/** Until when work is taken, epoch milliseconds; null: for ever. */
function endOf({ dueAt, late, lateUntil }: Times): number | null {
  switch (late) {
    case 'no':
      return dueAt
    case 'flagged':
      return null
    case 'until':
      return lateUntil
  }
}

/**
 * What an attempt is at a time of the database's clock. A quiz that is not handed in when nothing is taken any more is
 * finished by that, with what it has; a close that ends later than that is finished and has no result.
 */
export function attemptAt(row: AttemptRow, times: Times, now: number): Attempt {
  const { id, activity, nth, match, startedAt } = row
  const finishedAt = finishedAtOf(row, endOf(times), now)
  const result = finishedAt === null ? null : resultOf(row, times, finishedAt)
  return { id, activity, nth, match, startedAt, finishedAt, result }
}

function finishedAtOf(
  { quiz, close, finishedAt }: AttemptRow,
  end: number | null,
  now: number,
): number | null {
  if (close !== null) return close.at
  if (finishedAt !== null || quiz === null) return finishedAt
  return end !== null && now > end ? end : null
}

function resultOf({ quiz, close }: AttemptRow, times: Times, finishedAt: number): AttemptResult | null {
  const isLate = finishedAt > times.dueAt
  if (close !== null) {
    const end = endOf(times)
    if (end !== null && close.at > end) return null
    const { right, decisions, elapsedMs, clean, points, obtainable } = close
    const byComputer = leftToComputer(close)
    return { percent: percentAt(points, obtainable), right, decisions, byComputer, elapsedMs, clean, isLate }
  }
  if (quiz !== null) {
    const { right, asked, elapsedMs } = quiz
    const percent = percentAt(right, asked)
    return { percent, right, decisions: asked, byComputer: 0, elapsedMs, clean: null, isLate }
  }
  return { percent: 100, right: 0, decisions: 0, byComputer: 0, elapsedMs: 0, clean: null, isLate }
}

/** Of one student's attempts at a goal: those closes that count. */
export function progressAt(rows: readonly AttemptRow[], times: Times, now: number): GoalProgress {
  const counted = rows.filter((row) => attemptAt(row, times, now).result !== null)
  return progressOf(counted.flatMap(({ close }) => (close === null ? [] : [close])))
}

/** Whether a student has done an activity, by all attempts at it. */
export function isDoneAt(
  activity: HomeworkActivity,
  rows: readonly AttemptRow[],
  times: Times,
  now: number,
): boolean {
  if (activity.kind === 'goal') return reaches(progressAt(rows, times, now), activity)
  return rows.some((row) => attemptAt(row, times, now).result !== null)
}
