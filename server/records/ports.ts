import type { DeedAudit } from '#server/classes/ports.ts'

/** What the use cases of records need of storage. Rights are not asked here; times are epoch milliseconds. */

/** What a teacher has done that others must be able to see. */
const AUDIT_ACTIONS = [
  'student-deleted',
  'class-deleted',
  'exported',
  'student-exported',
  'overridden',
  'card-made',
  'card-revoked',
  'assignment-deleted',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]

export interface AuditLine {
  readonly id: string
  readonly at: number
  /** The teacher's name; null: the account is gone. */
  readonly by: string | null
  /** Of {@link AUDIT_ACTIONS}, or what a newer program has written. */
  readonly action: string
  /** Ids and numbers, never a name. */
  readonly detail: Readonly<Record<string, unknown>>
}

interface NewAudit extends DeedAudit {
  readonly class: string
  readonly action: AuditAction
  readonly detail: Readonly<Record<string, unknown>>
}

export type ClassDeleted =
  /** Whose devices are strangers now. */
  | { readonly verdict: 'deleted'; readonly seats: readonly string[] }
  /** One that has not ended. */
  | { readonly verdict: 'lesson-runs' }
  | { readonly verdict: 'gone' }

/** A player in lessons of the class, or at home. */
export interface SeatOf {
  readonly seat: string
  /** As others see it; null: forgotten. */
  readonly shown: string | null
  /** The student of the roster that it is known to be; null: a guest. */
  readonly student: string | null
}

export interface AnswerLine {
  /** The lesson that it was given in, or the assignment. */
  readonly session: string | null
  readonly assignment: string | null
  readonly activity: number
  /** Of a quiz at home. */
  readonly attempt: string | null
  /** Its place in the activity, from 0. */
  readonly question: number
  /** In its bank or set; null: an answer from before these were kept. */
  readonly questionId: string | null
  readonly skill: string | null
  /** At home the student, in a lesson the seat. */
  readonly student: string | null
  readonly seat: string | null
  readonly answer: unknown
  readonly isRight: boolean
  readonly elapsedMs: number | null
  readonly at: number
}

export interface AttemptRecord {
  readonly id: string
  readonly activity: number
  readonly student: string
  readonly nth: number
  readonly match: string | null
  /** Of a quiz, as they were asked. */
  readonly questions: unknown
  readonly startedAt: number
  readonly finishedAt: number | null
}

/** How one end of a match ended. */
export interface CloseLine {
  readonly match: string
  readonly session: string | null
  readonly assignment: string | null
  readonly activity: number
  readonly seat: string | null
  readonly role: string
  readonly scenario: string
  readonly level: number
  readonly points: number
  readonly obtainable: number
  readonly right: number
  readonly decisions: number
  readonly clean: boolean
  readonly elapsedMs: number
  readonly at: number
}

/** One row of a log, as it is stored. */
interface LogPart {
  readonly sequence: number
  readonly at: number
  readonly version: number
  readonly events: unknown
}

export interface LessonRecord {
  readonly session: string
  readonly code: string
  readonly phase: string
  readonly createdAt: number
  readonly log: readonly LogPart[]
  readonly seats: readonly { readonly seat: string; readonly joinedAt: number }[]
  readonly exits: readonly { readonly seat: string; readonly text: string }[]
}

export interface MatchRecord {
  readonly match: string
  readonly log: readonly LogPart[]
}

/** What is stored of a student beside the work. */
export interface HeldRecord {
  /** Asked not to stand on leaderboards that students see. */
  readonly hidden: boolean
  /** Null: there is none. */
  readonly card: { readonly id: string; readonly madeAt: number } | null
  /** When each device was signed in that still is. */
  readonly devices: readonly number[]
  /** Lines of the audit log that are about them, without those who are in them too. */
  readonly audit: readonly { readonly at: number; readonly action: string }[]
}

/** Of whose work; `student` null: of the whole class. */
export interface RecordScope {
  readonly class: string
  readonly student: string | null
}

/** What is stored, read whole: for files, not for pages. */
export interface RecordList {
  /** All that have done anything with the class; of a student their own. @throws {NotStored} as everything here */
  seats(scope: RecordScope): Promise<readonly SeatOf[]>
  answers(scope: RecordScope): Promise<readonly AnswerLine[]>
  /** With what was asked. */
  attempts(assignment: string, student: string | null): Promise<readonly AttemptRecord[]>
  closes(scope: RecordScope): Promise<readonly CloseLine[]>
  lessons(scope: RecordScope): Promise<readonly string[]>
  /** Of a student what is theirs alone of it: no log, and no other seat. */
  lesson(session: string, scope: RecordScope): Promise<LessonRecord | null>
  /** Each once, in the order in which they were begun. */
  matches(scope: RecordScope): Promise<readonly string[]>
  /** Null: there is no such student in the class. */
  held(group: string, student: string): Promise<HeldRecord | null>
  /** Of so many matches at once. */
  logs(matches: readonly string[]): Promise<readonly MatchRecord[]>
}

/** All of it. */
export interface RecordStorage {
  readonly list: RecordList
  /** The newest first; `before`: older than that line. */
  audit(group: string, limit: number, before: string | null): Promise<readonly AuditLine[]>
  say(row: NewAudit): Promise<void>
  deleteClass(group: string, audit: DeedAudit): Promise<ClassDeleted>
}
