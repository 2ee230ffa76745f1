import type { ClassLine, Student } from '#server/classes/ports.ts'
import type { MemoryTables } from '../memory-tables.ts'

export interface TeacherRow {
  readonly id: string
  readonly name: string
  readonly email: string
}

interface StudentRow extends Pick<Student, 'student' | 'name'> {
  readonly group: string
  /** That comes with the card; null: never had one. */
  readonly own: string | null
}

interface CardRow {
  readonly card: string
  readonly secretHash: string
  readonly madeAt: number
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
  /** Other seats that a teacher has recognised. */
  readonly studentSeats: { readonly group: string; readonly seat: string; readonly student: string }[]
  /** By student. */
  readonly cards: Map<string, CardRow>
  /** By the hash of the link's secret. */
  readonly invitations: Map<string, InvitationRow>
}

export function classTables(now: () => number): ClassTables {
  return {
    now,
    classes: new Map(),
    teachers: [],
    students: [],
    studentSeats: [],
    cards: new Map(),
    invitations: new Map(),
  }
}

/** Of players: what goes with a student who is removed. */
export type SeatTables = Pick<MemoryTables, 'seats' | 'seatKeys'>

export function keysDropped(keys: MemoryTables['seatKeys'], wanted: string): void {
  for (const [hash, seat] of keys) if (seat === wanted) keys.delete(hash)
}
