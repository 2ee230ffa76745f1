import {
  type AssignmentDeps,
  type AssignmentDone,
  type AssignmentMade,
  type ReadAssignment,
  changeAssignment,
  createAssignment,
  listAssignments,
  readAssignment,
  removeAssignment,
} from './assignments.ts'
import type { AssignmentLine } from './homework-view.ts'

/** All that one teacher may do with the homework of their classes; others' is not there. @throws {NotStored} as everything here */
export interface OwnAssignments {
  /** The latest due first. Null: there is no such class, or it is not one of the teacher's. */
  ofClass(group: string): Promise<readonly AssignmentLine[] | null>
  /** Null as {@link OwnAssignments.ofClass}. */
  read(id: string): Promise<ReadAssignment | null>
  /** From a value that came in from outside: an `AssignmentDraft`. */
  create(group: string, draft: unknown): Promise<AssignmentMade>
  /** Once somebody has begun, what is asked stays: activities (but for their titles), seeds and shuffling. */
  change(id: string, draft: unknown): Promise<AssignmentDone>
  /** With all that students have done in it. */
  remove(id: string): Promise<AssignmentDone>
}

export function assignmentsOf(deps: AssignmentDeps, teacher: string): OwnAssignments {
  return {
    ofClass: (group) => listAssignments(deps, teacher, group),
    read: (id) => readAssignment(deps, teacher, id),
    create: (group, draft) => createAssignment(deps, teacher, group, draft),
    change: (id, draft) => changeAssignment(deps, teacher, id, draft),
    remove: (id) => removeAssignment(deps, teacher, id),
  }
}
