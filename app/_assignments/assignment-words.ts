import { PLAN_WORDS } from '#app/_plans/plan-words.ts'

/** The words that homework is written and given with. */
export const ASSIGNMENT_WORDS = [...PLAN_WORDS, 'assignments', 'classes', 'waiting'] as const
