import type { BoardRule } from '#core/homework/assignment.ts'
import type { ClassStanding, SkillTally, Standing } from './ports.ts'

/** What a leaderboard shows of one student. */
export interface StandingRow extends Pick<
  Standing,
  | 'hidden'
  | 'isGuest'
  | 'points'
  | 'right'
  | 'decisions'
  | 'done'
  | 'attempts'
  | 'elapsedMs'
  | 'lastAt'
  | 'trend'
> {
  /** From 1, shared by those who have the same points; null: has done nothing. */
  readonly rank: number | null
  /** Null: is called by `number`. */
  readonly name: string | null
  /** From 1, in an order that is not the roster's. */
  readonly number: number
  /** Of what is looked at with names; null: a guest, or nobody is to be known. */
  readonly student: string | null
  readonly isOwn: boolean
  /** Whole percent; null: nothing to be right in. */
  readonly accuracy: number | null
  readonly skills: readonly SkillTally[]
}

/** By what a leaderboard is sorted. */
const STANDING_SORTS = [
  'rank',
  'name',
  'points',
  'accuracy',
  'done',
  'attempts',
  'time',
  'last',
  'mastery',
  'trend',
] as const
export type StandingSort = (typeof STANDING_SORTS)[number]

export interface StandingOrder {
  readonly by: StandingSort
  readonly down: boolean
}

export interface StandingView extends Pick<ClassStanding, 'class' | 'assignments' | 'lessons' | 'classes'> {
  readonly rows: readonly StandingRow[]
  /** Without what was searched for. */
  readonly all: number
  /** Left out, because they asked for it. */
  readonly hidden: number
  /** Whether names are left out. */
  readonly isAnonymous: boolean
  /** Students are told what they may see; of others, of nobody. */
  readonly rule: BoardRule
}
