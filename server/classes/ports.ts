/** What the use cases of classes need of storage. PostgreSQL and memory fulfil the same contract. Rights are not asked here. */

export interface ClassLine {
  readonly id: string
  readonly name: string
  /** Whether whoever asks owns it, or is a co-teacher. */
  readonly isOwner: boolean
  readonly isArchived: boolean
  readonly students: number
  /** Epoch milliseconds. */
  readonly createdAt: number
}

export interface Student {
  readonly student: string
  /** The real one, for the class's teachers alone. */
  readonly name: string
  /** All that are theirs: first the own one, that comes with the login card, then those that a teacher has recognised. */
  readonly seats: readonly string[]
}

/** One of a class's teachers. Whose account is gone is not listed. */
export interface ClassTeacher {
  readonly teacher: string
  readonly name: string
  readonly email: string
  readonly isOwner: boolean
}

/** A link that nobody has used, and that still works. */
export interface Invitation {
  readonly id: string
  /** Epoch milliseconds. */
  readonly createdAt: number
  readonly expiresAt: number
}

export interface ClassList {
  /** With its owner. False: the teacher has so many already. @throws {NotStored} as everything here */
  create(
    row: { readonly id: string; readonly name: string; readonly teacher: string },
    most: number,
  ): Promise<boolean>
  /** The newest first. */
  ofTeacher(teacher: string): Promise<readonly ClassLine[]>
  /** Null: there is none, or the teacher is none of its teachers. */
  read(teacher: string, id: string): Promise<ClassLine | null>
  rename(id: string, name: string): Promise<void>
  /** An archived class has no invitations any more. */
  archive(id: string, archived: boolean): Promise<void>
}

export interface ClassRoster {
  /** In the order in which they were added. */
  students(group: string): Promise<readonly Student[]>
  /** Those that were removed and have left results, in the same order: sums go on counting them. */
  forgotten(group: string): Promise<readonly string[]>
  /** Behind those that are there; all of them or none. False: no room, with `most`. */
  add(group: string, rows: readonly Pick<Student, 'student' | 'name'>[], most: number): Promise<boolean>
  /** False: there is no such student in the class. */
  rename(group: string, student: string, name: string): Promise<boolean>
  /**
   * Forgets who it was: the names, the card and what it opens, and all that anybody has written of or as this student.
   * What was done stays as numbers, of nobody. Whose devices are strangers now; null as {@link ClassRoster.rename}.
   */
  remove(group: string, student: string, audit: DeedAudit): Promise<readonly string[] | null>
  /**
   * Says which student a seat is, and no other; null: none. A student may have many. `seat-has-card`: it came with the
   * card of another one.
   */
  seat(group: string, seat: string, student: string | null): Promise<SeatVerdict>
}

export type SeatVerdict = 'seated' | 'no-such-student' | 'seat-has-card'

/** Of the row in the audit log that says who did it. */
export interface DeedAudit {
  readonly id: string
  readonly teacher: string
}

export interface ClassTeachers {
  /** The owner first, then as they joined. */
  all(group: string): Promise<readonly ClassTeacher[]>
  /** Never the owner. False: no co-teacher of the class. */
  remove(group: string, teacher: string): Promise<boolean>
  /** False: so many are open already. */
  invite(row: NewInvitation, most: number): Promise<boolean>
  /** The newest first. */
  invitations(group: string): Promise<readonly Invitation[]>
  withdraw(group: string, id: string): Promise<void>
  /** To which class the link leads; null: used, withdrawn, or over. */
  invited(tokenHash: string): Promise<{ readonly id: string; readonly name: string } | null>
  /** Makes a co-teacher, once, and says of which class. Who is one of its teachers leaves the link as it is. Null as {@link ClassTeachers.invited}. */
  accept(tokenHash: string, teacher: string): Promise<string | null>
}

export interface NewInvitation {
  readonly id: string
  readonly group: string
  /** SHA-256 of the link's secret, hex. */
  readonly tokenHash: string
  readonly lastsMs: number
}

/** All of it. */
export interface ClassStorage {
  readonly list: ClassList
  readonly roster: ClassRoster
  readonly teachers: ClassTeachers
}
