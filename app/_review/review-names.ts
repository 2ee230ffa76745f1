import { getLocale, getTranslations } from 'next-intl/server'
import { LESSON } from '#content/lesson/lesson.ts'
import type { HomeworkActivity } from '#core/homework/assignment.ts'
import type { SharedMisconception } from '#core/session/summary.ts'
import { wordsOf } from '#app/_words/words.ts'

type Code = SharedMisconception['code']

export interface ReviewNames {
  /** In the teacher's words, else as what it is. */
  activity(activity: HomeworkActivity): string
  /** By its id; one that has gone from the catalogue is called by that. */
  scenario(id: string): string
  /** What somebody believes that is not so; of a refusal that shows no belief what was wrong. */
  belief(code: Code): string
  /** What is so. */
  fact(code: Code): string
}

/** Names of what is reviewed, in the language of the page. */
export async function reviewNames(): Promise<ReviewNames> {
  const language = await getLocale()
  const t = await getTranslations()
  const { scenarios, misconceptions, refusals } = wordsOf(language)
  const scenario = (id: string): string => find(scenarios, id)?.title ?? id

  function ownName(activity: HomeworkActivity): string {
    switch (activity.kind) {
      case 'quiz':
        return t('plans.kind.quiz')
      case 'scenario':
        return scenario(activity.scenario)
      case 'reading':
        return LESSON[activity.chapter].title[language]
      case 'goal': {
        const { clean, withLoss } = activity
        return t(withLoss === 0 ? 'homework.goal.name' : 'homework.goal.nameLoss', { clean, withLoss })
      }
    }
  }

  return {
    scenario,
    activity: (activity) => activity.title.trim() || ownName(activity),
    belief: (code) => find(misconceptions, code)?.name ?? find(refusals, code)?.title ?? code,
    fact: (code) => find(misconceptions, code)?.fact ?? find(refusals, code)?.rule ?? '',
  }
}

function find<T>(words: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined
}
