import { getLocale } from 'next-intl/server'
import { LESSON } from '#content/lesson/lesson.ts'
import { BANK } from '#content/questions/bank.ts'
import type { Text } from '#core/quiz/question.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { MOST_ACTIVITIES } from '#core/session/plan.ts'
import { MOST_QUESTIONS } from '#core/session/settings.ts'
import { choiceOf } from '#app/_home/scenario-groups.ts'
import type { PlanChoices, SetLine } from './plan-choices.ts'

type OwnSet = Omit<SetLine, 'title'> & { readonly title: Text }

export async function readPlanChoices(sets: readonly OwnSet[]): Promise<PlanChoices> {
  const language = await getLocale()
  return {
    chapters: Object.values(LESSON).map(({ id, title, minutes }) => ({
      id,
      title: title[language],
      minutes,
    })),
    scenarios: SCENARIOS.map(choiceOf),
    bank: BANK.map(({ chapter, skills, difficulty, kind }) => ({ chapter, skills, difficulty, kind })),
    sets: sets.map(({ id, title, questions, faults }) => {
      const name = title[language] || title.en || title.zh
      return { id, title: name, questions, faults }
    }),
    most: { activities: MOST_ACTIVITIES, questions: MOST_QUESTIONS },
  }
}
