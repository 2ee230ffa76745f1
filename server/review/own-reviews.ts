import {
  type AssignmentReview,
  type CellReviewed,
  reviewAssignment,
  reviewCell,
} from './assignment-review.ts'
import { type ClassReview, reviewClass } from './class-review.ts'
import { type MatchReviewed, reviewMatch } from './match-review.ts'
import type { ReviewDeps, ReviewDone } from './reviews.ts'
import { type StudentReview, reviewStudent } from './student-review.ts'
import { type SaidReview, writeReview } from './write-review.ts'

/** What one teacher looks at afterwards; others' classes are not there: null. @throws {NotStored} as everything here */
export interface OwnReviews {
  assignment(id: string): Promise<AssignmentReview | null>
  /** One student at one activity, from 0. */
  cell(assignment: string, activity: number, student: string): Promise<CellReviewed | null>
  student(group: string, student: string): Promise<StudentReview | null>
  /** `said`: what the address says of which work, see `read-filter.ts`. */
  class(group: string, said: Readonly<Record<string, unknown>>): Promise<ClassReview | null>
  match(id: string): Promise<MatchReviewed | null>
  write(said: SaidReview): Promise<ReviewDone>
}

export function reviewsOf(deps: ReviewDeps, teacher: string): OwnReviews {
  return {
    assignment: (id) => reviewAssignment(deps, teacher, id),
    cell: (...place) => reviewCell(deps, teacher, ...place),
    student: (group, student) => reviewStudent(deps, teacher, group, student),
    class: (group, said) => reviewClass(deps, teacher, group, said),
    match: (id) => reviewMatch(deps, teacher, id),
    write: (said) => writeReview(deps, teacher, said),
  }
}
