import type { BoardRule } from '#core/homework/assignment.ts'
import type { Skill } from '#core/scenarios/scenario.ts'

/** What leaderboards of classes need of storage. What is known of a class is read in one query. */

/** Which results a leaderboard is made of. Times are epoch milliseconds; null: no limit. */
export interface BoardSpan {
  /** Null: all of the class. */
  readonly assignment: string | null
  /** Null as {@link BoardSpan.assignment}; of both the assignment counts. */
  readonly session: string | null
  readonly from: number | null
  /** Until then, without it. */
  readonly to: number | null
}

/** Who looks: one of the class's teachers, or a seat of one of its students. */
export type BoardViewer =
  | { readonly kind: 'teacher'; readonly teacher: string; readonly class: string }
  /** `class` null: the newest one in which the seat is a student's. */
  | { readonly kind: 'student'; readonly seat: string; readonly class: string | null }

/** Right decisions and answers of what counts, by what they train. */
export interface SkillTally {
  readonly skill: Skill
  readonly right: number
  readonly of: number
}

/** What one student, or one guest of a lesson, has done in the span. */
export interface Standing {
  /** The student's id, or a guest's seat. */
  readonly id: string
  /** The real one for teachers, the display name for students; null: there is none. */
  readonly name: string | null
  /** Asked not to stand on leaderboards that other students see. */
  readonly hidden: boolean
  readonly isGuest: boolean
  readonly points: number
  /** Answers, or decisions at the first try, that were right, of so many: of what counts. */
  readonly right: number
  readonly decisions: number
  /** Activities. */
  readonly done: number
  readonly attempts: number
  readonly elapsedMs: number
  /** Epoch milliseconds; null: nothing yet. */
  readonly lastAt: number | null
  readonly skills: readonly SkillTally[]
  /** Share of the points that could be had, whole percent, by equal parts of the span; null: nothing in that part. */
  readonly trend: readonly (number | null)[]
}

interface BoardAssignment {
  readonly id: string
  readonly title: string
  /** Epoch milliseconds. */
  readonly dueAt: number
  readonly activities: number
  readonly board: BoardRule
}

interface BoardLesson {
  readonly id: string
  readonly code: string
  /** Of the plan that was played; null: it had none. */
  readonly title: string | null
  /** Epoch milliseconds. */
  readonly createdAt: number
}

export interface ClassStanding {
  readonly class: {
    readonly id: string
    readonly name: string
    readonly board: BoardRule
    readonly isArchived: boolean
  }
  /** The latest due first; of a student's class those that are open to them. */
  readonly assignments: readonly BoardAssignment[]
  /** The newest first; for students none. */
  readonly lessons: readonly BoardLesson[]
  /** For a student: all in which they are, the newest first. */
  readonly classes: readonly { readonly id: string; readonly name: string }[]
  /** The student who looks; null: a teacher does. */
  readonly own: string | null
  /** In the order of the roster, guests behind. */
  readonly rows: readonly Standing[]
}

export interface StandingList {
  /** Null: there is no such class, or not for whoever looks. @throws {NotStored} as everything here */
  read(viewer: BoardViewer, span: BoardSpan): Promise<ClassStanding | null>
  /** What students see of each other. */
  setBoard(group: string, board: BoardRule): Promise<void>
  /** False: there is no such student in the class. */
  hide(group: string, student: string, hidden: boolean): Promise<boolean>
  /** The student whose seat it is, in that class. False as {@link StandingList.hide}. */
  hideSeat(group: string, seat: string, hidden: boolean): Promise<boolean>
}
