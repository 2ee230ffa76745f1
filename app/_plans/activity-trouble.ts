import { fitsFilter } from '#core/quiz/bank-filter.ts'
import type { PlannedActivity } from '#core/session/plan.ts'
import type { PlanChoices } from './plan-choices.ts'

export type Trouble = 'none-fits' | 'set-gone' | 'set-unfinished' | 'no-story'

/** Why an activity could not be played; null: it can. */
export function troubleOf(activity: PlannedActivity, choices: PlanChoices): Trouble | null {
  switch (activity.kind) {
    case 'reading':
      return null
    case 'scenario': {
      const scenario = choices.scenarios.find(({ id }) => id === activity.scenario)
      return activity.level === 0 && scenario?.story === false ? 'no-story' : null
    }
    case 'quiz':
      return troubleOfQuiz(activity.source, choices)
  }
}

type Source = Extract<PlannedActivity, { kind: 'quiz' }>['source']

function troubleOfQuiz(source: Source, { bank, sets }: PlanChoices): Trouble | null {
  switch (source.from) {
    case 'generated':
      return null
    case 'bank':
      return bank.some((question) => fitsFilter(source, question)) ? null : 'none-fits'
    case 'own': {
      const set = sets.find(({ id }) => id === source.set)
      if (set === undefined) return 'set-gone'
      return set.faults > 0 || set.questions === 0 ? 'set-unfinished' : null
    }
  }
}
