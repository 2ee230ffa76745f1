import type { ClassLine, Student } from '#server/classes/ports.ts'

export interface TeacherRow {
  readonly id: string
  readonly name: string
  readonly email: string
}

interface StudentRow extends Student {
  readonly group: string
}

interface InvitationRow {
  readonly id: string
  readonly group: string
  readonly createdAt: number
  readonly expiresAt: number
}

/** Rows are replaced, never changed: what was handed out stays as it was. */
export interface ClassTables {
  readonly now: () => number
  readonly classes: Map<string, Pick<ClassLine, 'id' | 'name' | 'isArchived' | 'createdAt'>>
  /** As they joined. */
  readonly teachers: { readonly group: string; readonly teacher: string; readonly isOwner: boolean }[]
  /** In the order of their places. */
  readonly students: StudentRow[]
  /** By the hash of the link's secret. */
  readonly invitations: Map<string, InvitationRow>
}

export function classTables(now: () => number): ClassTables {
  return { now, classes: new Map(), teachers: [], students: [], invitations: new Map() }
}
