import type { ChapterId } from '#core/quiz/chapter.ts'
import type { Difficulty, Question } from '#core/quiz/question.ts'
import type { Skill } from '#core/scenarios/scenario.ts'

/** What is known of a question before it is loaded: enough to choose it, and nothing of its text. */
export interface Indexed {
  readonly id: string
  readonly chapter: ChapterId
  readonly skills: readonly Skill[]
  readonly difficulty: Difficulty
}

export function indexOf({ id, chapter, skills, difficulty }: Question): Indexed {
  return { id, chapter, skills, difficulty }
}
