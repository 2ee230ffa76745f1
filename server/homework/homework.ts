import type { HomeworkStorage, PlayableSets } from './ports.ts'

export interface StudentDeps {
  readonly homework: Pick<HomeworkStorage, 'work'>
  /** Of the teacher who has made the assignment. */
  readonly setsOf: (teacher: string) => PlayableSets
  /** Of {@link ID_ALPHABET}, by chance. */
  readonly newId: (length: number) => string
}

export const ATTEMPT_ID_LENGTH = 16
const CODE = /^[2-9A-HJ-NP-Z]{6}$/
const ATTEMPT = /^[2-9A-HJ-NP-Z]{16}$/
/** Of one activity, where the teacher sets no limit. */
export const MOST_UNLIMITED = 500

/** Why something was not done at home; each has a sentence that says what to do. */
export type HomeworkRefusal =
  /** No student's card leads to this browser. */
  | 'not-a-student'
  /** There is none, or it is another class's. */
  | 'no-such-homework'
  /** Or it is of another kind. */
  | 'no-such-activity'
  /** There is none, or it is somebody else's. */
  | 'no-such-attempt'
  | 'not-open-yet'
  /** It is past due, and nothing is taken any more. */
  | 'closed'
  | 'no-attempts-left'
  | 'archived'
  /** The teacher has just changed it: it is to be read again. */
  | 'changed'
  /** The teacher's set of questions is gone or has faults. */
  | 'no-such-questions'
  | 'already-answered'
  /** It was handed in. */
  | 'finished'
  /** The answer is none to this question. */
  | 'does-not-fit'

export interface HomeworkRefused {
  readonly ok: false
  readonly why: HomeworkRefusal
}

export type HomeworkDone = { readonly ok: true } | HomeworkRefused

export const DONE = { ok: true } as const

export function refused(why: HomeworkRefusal): HomeworkRefused {
  return { ok: false, why }
}

/** What could be one, as it is kept: people type small letters. */
export function readCode(code: string): string | null {
  const said = code.trim().toUpperCase()
  return CODE.test(said) ? said : null
}

export function isAttemptId(id: string): boolean {
  return ATTEMPT.test(id)
}
