'use client'

import { useMessages, useTranslations } from 'next-intl'
import { type Level, STORY_LEVEL } from '#core/match/move.ts'

type ScenarioId = keyof ReturnType<typeof useMessages>['scenarios']

/** A scenario that was played may since have gone from the catalogue: then its id has to do. */
export function useScenarioTitle(id: string): string {
  return useScenarioWords()(id, 'title')
}

type Part = 'title' | 'line' | 'situation' | 'roles.client' | 'roles.server' | 'lesson' | 'realWorld'

export function useScenarioWords(): (id: string, part: Part) => string {
  const t = useTranslations('scenarios')
  const known = useMessages().scenarios
  return (id, part) => {
    if (isKnown(known, id)) return t(`${id}.${part}`)
    return part === 'title' ? id : ''
  }
}

function isKnown(known: ReturnType<typeof useMessages>['scenarios'], id: string): id is ScenarioId {
  return Object.hasOwn(known, id)
}

/** What is played, in one line: the scenario and the level. */
export function useCrumb(): (of: { readonly scenario: string; readonly level: Level }) => string {
  const t = useTranslations('stage')
  const words = useScenarioWords()
  return ({ scenario, level }) => {
    const title = words(scenario, 'title')
    if (level === STORY_LEVEL) return t('crumbStory', { scenario: title })
    return t('crumb', { scenario: title, level: String(level) })
  }
}
