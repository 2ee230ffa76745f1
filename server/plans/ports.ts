import type { DraftSet } from '#core/quiz/drafts/draft-set.ts'
import type { QuestionSet } from '#core/quiz/question.ts'
import type { Plan } from '#core/session/plan.ts'

/** What the use cases of teachers' plans need of storage. PostgreSQL and memory fulfil the same contract. */

export interface StoredPlan {
  readonly id: string
  readonly teacher: string
  readonly title: string
  /** As JSON holds them: whoever takes them for activities has to read them. */
  readonly activities: unknown
  /** What opens it for whoever has the link; null: nobody. */
  readonly share: string | null
  /** Epoch milliseconds of the database's clock; each saving has a later one. */
  readonly updatedAt: number
}

export interface NewPlan extends Plan {
  readonly id: string
  readonly teacher: string
  readonly share: string | null
}

/** Nobody but its teacher finds a plan here, unless it is shared. */
export interface PlanList {
  /** The latest first. @throws {NotStored} as everything here */
  ofTeacher(teacher: string): Promise<readonly StoredPlan[]>
  read(teacher: string, id: string): Promise<StoredPlan | null>
  /** Whoever asks. */
  shared(share: string): Promise<StoredPlan | null>
  /** When it was stored; null: the teacher has so many already, or its id or link is taken. */
  create(row: NewPlan, most: number): Promise<number | null>
  /** When it was stored; null: it is not there as it was saved at `since`. */
  save(teacher: string, id: string, since: number, plan: Plan): Promise<number | null>
  /** Null: shared no more. It is no saving. Whether it is there. */
  share(teacher: string, id: string, share: string | null): Promise<boolean>
  remove(teacher: string, id: string): Promise<void>
}

/** A teacher's own questions. */
export interface OwnSets {
  read(id: string): Promise<{ readonly draft: DraftSet } | null>
  /** A finished one; null: there is none, or it has faults. */
  playable(id: string): Promise<QuestionSet | null>
  /** From the text of its file. */
  create(text: string): Promise<{ readonly ok: true; readonly id: string } | { readonly ok: false }>
}
