import {
  type ClassDeps,
  type Done,
  type ReadClass,
  archiveClass,
  createClass,
  listClasses,
  readClass,
  renameClass,
} from './classes.ts'
import {
  acceptInvitation,
  inviteTeacher,
  leaveClass,
  removeTeacher,
  withdrawInvitation,
} from './co-teachers.ts'
import type { ClassLine } from './ports.ts'
import { addStudents, removeStudent, renameStudent } from './roster.ts'

/** All that one teacher may do with classes; others' are not there. @throws {NotStored} as everything here */
export interface OwnClasses {
  list(): Promise<readonly ClassLine[]>
  read(id: string): Promise<ReadClass | null>
  create(name: unknown): ReturnType<typeof createClass>
  rename(id: string, name: unknown): Promise<Done>
  archive(id: string, archived: boolean): Promise<Done>
  addStudents(id: string, names: readonly unknown[]): Promise<Done>
  renameStudent(id: string, student: string, name: unknown): Promise<Done>
  removeStudent(id: string, student: string): Promise<Done>
  /** The secret of its link is told this once. */
  invite(id: string): ReturnType<typeof inviteTeacher>
  withdraw(id: string, invitation: string): Promise<Done>
  accept(secret: string): ReturnType<typeof acceptInvitation>
  removeTeacher(id: string, other: string): Promise<Done>
  leave(id: string): Promise<Done>
}

export function classesOf(deps: ClassDeps, teacher: string): OwnClasses {
  return {
    list: () => listClasses(deps, teacher),
    read: (id) => readClass(deps, teacher, id),
    create: (name) => createClass(deps, teacher, name),
    rename: (id, name) => renameClass(deps, teacher, id, name),
    archive: (id, archived) => archiveClass(deps, teacher, id, archived),
    addStudents: (id, names) => addStudents(deps, teacher, id, names),
    renameStudent: (id, student, name) => renameStudent(deps, teacher, id, student, name),
    removeStudent: (id, student) => removeStudent(deps, teacher, id, student),
    invite: (id) => inviteTeacher(deps, teacher, id),
    withdraw: (id, invitation) => withdrawInvitation(deps, teacher, id, invitation),
    accept: (secret) => acceptInvitation(deps, teacher, secret),
    removeTeacher: (id, other) => removeTeacher(deps, teacher, id, other),
    leave: (id) => leaveClass(deps, teacher, id),
  }
}
