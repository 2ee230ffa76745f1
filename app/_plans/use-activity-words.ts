'use client'

import { useTranslations } from 'next-intl'
import type { PlannedActivity } from '#core/session/plan.ts'
import { STORY_LEVEL } from '#core/match/move.ts'
import { useScenarioWords } from '#app/_stage/scenario-words.ts'
import type { PlanChoices } from './plan-choices.ts'

type Quiz = Extract<PlannedActivity, { kind: 'quiz' }>
type Known = Pick<PlanChoices, 'chapters' | 'sets'>

interface ActivityWords {
  /** In the teacher's words, else as what it is. */
  name(activity: PlannedActivity): string
  /** As what it is, whatever the teacher calls it. */
  ownName(activity: PlannedActivity): string
  /** What it does, in one line. */
  line(activity: PlannedActivity): string
}

export function useActivityWords({ chapters, sets }: Known): ActivityWords {
  const t = useTranslations()
  const scenario = useScenarioWords()
  const chapter = (id: string) => chapters.find((one) => one.id === id)?.title ?? id

  function nameOfQuiz({ source }: Quiz): string {
    if (source.from === 'own') return sets.find(({ id }) => id === source.set)?.title ?? t('plans.setGone')
    const [only, ...more] = source.from === 'bank' ? source.chapters : []
    if (only !== undefined && more.length === 0) return chapter(only)
    return t(`plans.sources.${source.from}`)
  }

  function ownName(activity: PlannedActivity): string {
    switch (activity.kind) {
      case 'quiz':
        return nameOfQuiz(activity)
      case 'scenario':
        return scenario(activity.scenario, 'title')
      case 'reading':
        return chapter(activity.chapter)
    }
  }

  function partsOfQuiz({ source }: Quiz): string[] {
    if (source.from === 'own') {
      const set = sets.find(({ id }) => id === source.set)
      return set === undefined ? [] : [t('plans.line.questions', { count: set.questions })]
    }
    const count = t('plans.line.questions', { count: source.count })
    if (source.from === 'generated') return [count, t('plans.line.generated')]
    const { chapters: of, difficulties } = source
    const from = of.length === 0 ? t('plans.line.bank') : t('plans.line.chapters', { count: of.length })
    return [
      count,
      ...(of.length === 1 ? [] : [from]),
      ...difficulties.map((one) => t(`room.difficulty.${one}`)),
    ]
  }

  function parts(activity: PlannedActivity): string[] {
    switch (activity.kind) {
      case 'quiz':
        return partsOfQuiz(activity)
      case 'scenario': {
        const { level, guided, confidence } = activity
        const at =
          level === STORY_LEVEL ? t('plans.line.story') : t('plans.line.level', { level: String(level) })
        return [
          at,
          ...(guided ? [t('plans.line.guided')] : []),
          ...(confidence ? [t('plans.line.confidence')] : []),
        ]
      }
      case 'reading':
        return [t('plans.line.reading')]
    }
  }

  return {
    name: (activity) => activity.title.trim() || ownName(activity),
    ownName,
    line: (activity) => {
      const called = activity.title.trim() === '' ? [] : [ownName(activity)]
      return [t(`plans.kind.${activity.kind}`), ...called, ...parts(activity)].join(' · ')
    },
  }
}
