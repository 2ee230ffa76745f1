import type { ClassLine, ClassStorage, Student } from '#server/classes/ports.ts'
import type { HomeworkStorage } from '#server/homework/ports.ts'
import type { MatchLog, SeatList } from '#server/matches/ports.ts'
import type { SessionList } from '#server/sessions/ports.ts'
import type { ReviewStorage } from './ports.ts'
import type { WorkReader } from './work-reader.ts'

export interface ReviewDeps {
  readonly classes: Pick<ClassStorage, 'list' | 'roster'>
  readonly homework: Pick<HomeworkStorage, 'assignments'>
  readonly sessions: Pick<SessionList, 'ofTeacher'>
  readonly reviews: ReviewStorage
  readonly log: Pick<MatchLog, 'read'>
  readonly seats: Pick<SeatList, 'names'>
  /** Keeps what it has read of work that is over. */
  readonly reader: WorkReader
  /** Of {@link ID_ALPHABET}, by chance. */
  readonly newId: (length: number) => string
}

const ID = /^[2-9A-HJ-NP-Z]{16}$/
export const ID_LENGTH = 16

/** Why a teacher's word was not taken; each has a sentence that says what to do. */
export type ReviewRefusal =
  | 'signed-out'
  /** There is none, or whoever asks is none of its class's teachers. */
  | 'no-such-assignment'
  | 'no-such-activity'
  | 'no-such-student'
  /** An archived class stays as it is. */
  | 'archived'
  /** Neither a whole number from 0 to 100 nor none. */
  | 'no-percent'
  | 'note-too-long'

export type ReviewDone = { readonly ok: true } | { readonly ok: false; readonly why: ReviewRefusal }

export const DONE = { ok: true } as const

export function refused(why: ReviewRefusal): ReviewDone {
  return { ok: false, why }
}

/** What could be the id of anything that is looked at here: what else comes in leads nowhere. */
export function isId(id: unknown): id is string {
  return typeof id === 'string' && ID.test(id)
}

/** The class as this teacher stands to it; null: there is none, or they do not teach it. */
export async function lineOf(
  { classes }: Pick<ReviewDeps, 'classes'>,
  teacher: string,
  id: string,
): Promise<ClassLine | null> {
  return isId(id) ? classes.list.read(teacher, id) : null
}

/** The student that a seat is known to be, or the seat where it is nobody's. */
export function whoseSeat(students: readonly Student[]): (seat: string) => string {
  const known = new Map(students.flatMap(({ student, seats }) => seats.map((seat) => [seat, student])))
  return (seat) => known.get(seat) ?? seat
}
