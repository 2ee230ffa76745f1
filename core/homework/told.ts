import type { AssignmentDraft } from './assignment.ts'

type Rules = Pick<AssignmentDraft, 'feedback' | 'dueAt' | 'late' | 'lateUntil'>

/**
 * When `after-due` tells what was right, epoch milliseconds: where late work is taken until a time, then; whoever hands
 * in late is not to have it from whoever was in time.
 */
export function toldAtOf({ dueAt, late, lateUntil }: Omit<Rules, 'feedback'>): number {
  return late === 'until' && lateUntil !== null ? lateUntil : dueAt
}

/** Whether a quiz says what was right now. Before it is finished only `at-once` does, and only of what was answered. */
export function isTold(rules: Rules, isFinished: boolean, now: number): boolean {
  switch (rules.feedback) {
    case 'at-once':
      return true
    case 'after-attempt':
      return isFinished
    case 'after-due':
      return isFinished && now > toldAtOf(rules)
  }
}
