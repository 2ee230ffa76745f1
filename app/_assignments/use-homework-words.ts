'use client'

import { useTranslations } from 'next-intl'
import type { HomeworkActivity } from '#core/homework/assignment.ts'
import { STORY_LEVEL } from '#core/match/move.ts'
import type { PlanChoices } from '#app/_plans/plan-choices.ts'
import { useActivityWords } from '#app/_plans/use-activity-words.ts'
import { asPlanned } from './planned-activity.ts'

export type HomeworkWords = ReturnType<typeof useHomeworkWords>

/** Activities as they are called; what they share with lessons is called as it is there. */
export function useHomeworkWords(choices: Pick<PlanChoices, 'chapters' | 'sets'>) {
  const t = useTranslations()
  const planned = useActivityWords(choices)

  function ownName(activity: HomeworkActivity): string {
    if (activity.kind === 'goal') {
      const { clean, withLoss } = activity
      return t(withLoss === 0 ? 'assignments.goal.name' : 'assignments.goal.nameLoss', { clean, withLoss })
    }
    return isOfOther(activity, choices) ? t('assignments.otherSet') : planned.ownName(asPlanned(activity))
  }

  function line(activity: HomeworkActivity): string {
    const called = activity.title.trim() === '' ? [] : [ownName(activity)]
    switch (activity.kind) {
      case 'goal': {
        const { level } = activity
        const at =
          level === STORY_LEVEL ? t('plans.line.story') : t('plans.line.level', { level: String(level) })
        return [t('assignments.kind.goal'), ...called, at].join(' · ')
      }
      case 'reading':
        return [t('plans.kind.reading'), ...called].join(' · ')
      case 'quiz':
      case 'scenario':
        return planned.line(asPlanned(activity))
    }
  }

  return {
    name: (activity: HomeworkActivity) => activity.title.trim() || ownName(activity),
    ownName,
    line,
  }
}

/** A set that is not this teacher's: a colleague has made the assignment. */
function isOfOther(activity: HomeworkActivity, { sets }: Pick<PlanChoices, 'sets'>): boolean {
  if (activity.kind !== 'quiz' || activity.source.from !== 'own') return false
  const { set } = activity.source
  return !sets.some(({ id }) => id === set)
}
