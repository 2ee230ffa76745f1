import type { Filed } from '#core/quiz/bank-filter.ts'
import type { ChapterId } from '#core/quiz/chapter.ts'
import type { ScenarioChoice } from '#app/_home/scenario-groups.ts'

/** What an activity may be made of, in the language of the page. */
export interface PlanChoices {
  readonly chapters: readonly ChapterLine[]
  readonly scenarios: readonly ScenarioChoice[]
  /** By which each question of the bank is found; not what it asks. */
  readonly bank: readonly Filed[]
  readonly sets: readonly SetLine[]
  readonly most: { readonly activities: number; readonly questions: number }
}

interface ChapterLine {
  readonly id: ChapterId
  readonly title: string
  readonly minutes: number
}

/** One of the teacher's own sets of questions. */
export interface SetLine {
  readonly id: string
  readonly title: string
  readonly questions: number
  /** More than 0: it is not finished, and cannot be played. */
  readonly faults: number
}
