import type { DraftSet } from '#core/quiz/drafts/draft-set.ts'
import type { Text } from '#core/quiz/question.ts'

/** What the use cases of teachers' own questions need of storage. PostgreSQL and memory fulfil the same contract. */

/** A set in the list of its teacher. */
export interface SetRow {
  readonly id: string
  readonly title: Text
  /** How many there are. */
  readonly questions: number
  /** How many things keep it from being played; 0: it can be. */
  readonly faults: number
  /** Epoch milliseconds of the database's clock; each saving has a later one. */
  readonly updatedAt: number
}

interface StoredSet {
  readonly id: string
  /** As JSON holds it: whoever takes it for a set has to read it. */
  readonly content: unknown
  readonly updatedAt: number
}

/** What is kept of a set. */
export interface SetContent {
  readonly content: DraftSet
  readonly faults: number
}

/** Nobody but its teacher finds a set here. */
export interface SetList {
  /** The latest first. @throws {NotStored} as everything here */
  ofTeacher(teacher: string): Promise<readonly SetRow[]>
  read(teacher: string, id: string): Promise<StoredSet | null>
  /** When it was stored; null: the teacher has so many already. */
  create(
    row: SetContent & { readonly id: string; readonly teacher: string },
    most: number,
  ): Promise<number | null>
  /** When it was stored; null: it is not there as it was saved at `since`. */
  save(teacher: string, id: string, since: number, row: SetContent): Promise<number | null>
  remove(teacher: string, id: string): Promise<void>
}
