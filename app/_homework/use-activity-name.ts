'use client'

import { useTranslations } from 'next-intl'
import { STORY_LEVEL } from '#core/match/move.ts'
import { useScenarioWords } from '#app/_stage/scenario-words.ts'
import type { ActivityView } from './homework-types.ts'

type Activity = ActivityView['activity']

interface Named {
  /** In the teacher's words, else as what it is. */
  readonly name: string
  readonly line: string
}

/** What an activity is called, and what is done in it. `titles`: of chapters. */
export function useActivityName(titles: Readonly<Record<string, string>>): (activity: Activity) => Named {
  const t = useTranslations()
  const scenario = useScenarioWords()

  function ownName(activity: Activity): string {
    switch (activity.kind) {
      case 'quiz':
        return t('plans.kind.quiz')
      case 'scenario':
        return scenario(activity.scenario, 'title')
      case 'reading':
        return titles[activity.chapter] ?? activity.chapter
      case 'goal': {
        const { clean, withLoss } = activity
        return t(withLoss === 0 ? 'homework.goal.name' : 'homework.goal.nameLoss', { clean, withLoss })
      }
    }
  }

  function parts(activity: Activity): string[] {
    switch (activity.kind) {
      case 'quiz':
        return [t('plans.kind.quiz'), t('plans.line.questions', { count: activity.count })]
      case 'scenario':
        return [t('homework.kind.scenario'), levelOf(activity.level)]
      case 'goal':
        return [t('homework.kind.goal'), levelOf(activity.level)]
      case 'reading':
        return [t('homework.kind.reading')]
    }
  }

  function levelOf(level: number): string {
    return level === STORY_LEVEL ? t('plans.line.story') : t('plans.line.level', { level: String(level) })
  }

  return (activity) => {
    const own = ownName(activity)
    const title = activity.title.trim()
    const called = title === '' || activity.kind === 'quiz' ? [] : [own]
    return { name: title || own, line: [...called, ...parts(activity)].join(' · ') }
  }
}
