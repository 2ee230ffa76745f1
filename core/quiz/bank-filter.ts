import type { Difficulty, Question, QuestionKind } from './question.ts'
import type { ChapterId } from './chapter.ts'
import type { Skill } from '#core/scenarios/scenario.ts'

/** Which questions are wanted. An empty list asks for nothing: everything fits. */
export interface BankFilter {
  readonly chapters: readonly ChapterId[]
  readonly skills: readonly Skill[]
  readonly difficulties: readonly Difficulty[]
  readonly kinds: readonly QuestionKind[]
}

/** What a filter looks at. */
export type Filed = Pick<Question, 'chapter' | 'skills' | 'difficulty' | 'kind'>

export function fitsFilter({ chapters, skills, difficulties, kinds }: BankFilter, question: Filed): boolean {
  return (
    isWanted(chapters, [question.chapter]) &&
    isWanted(skills, question.skills) &&
    isWanted(difficulties, [question.difficulty]) &&
    isWanted(kinds, [question.kind])
  )
}

function isWanted<T>(wanted: readonly T[], own: readonly T[]): boolean {
  return wanted.length === 0 || own.some((one) => wanted.includes(one))
}
