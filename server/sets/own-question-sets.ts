import type { QuestionSet, Text } from '#core/quiz/question.ts'
import type { SetRow } from './ports.ts'
import {
  type OwnSet,
  type QuestionSetDeps,
  type SetStored,
  createSet,
  duplicateSet,
  readOwnSet,
  readPlayableSet,
  removeSet,
  renameSet,
  saveSet,
} from './question-sets.ts'

/** All that one teacher may do with their own sets; others' are not there. @throws {NotStored} as everything here */
export interface OwnQuestionSets {
  list(): Promise<readonly SetRow[]>
  read(id: string): Promise<OwnSet | null>
  /** A finished set, for a plan and for a quiz; null: there is none, or it has faults. */
  playable(id: string): Promise<QuestionSet | null>
  create(text: string): Promise<SetStored>
  save(change: { readonly id: string; readonly since: number; readonly text: string }): Promise<SetStored>
  rename(to: {
    readonly id: string
    readonly title: string
    readonly language: keyof Text
  }): Promise<SetStored>
  duplicate(id: string): Promise<SetStored>
  remove(id: string): Promise<void>
}

export function questionSetsOf(deps: QuestionSetDeps, teacher: string): OwnQuestionSets {
  return {
    list: () => deps.sets.ofTeacher(teacher),
    read: (id) => readOwnSet(deps, teacher, id),
    playable: (id) => readPlayableSet(deps, teacher, id),
    create: (text) => createSet(deps, teacher, text),
    save: (change) => saveSet(deps, teacher, change),
    rename: (to) => renameSet(deps, teacher, to),
    duplicate: (id) => duplicateSet(deps, teacher, id),
    remove: (id) => removeSet(deps, teacher, id),
  }
}
