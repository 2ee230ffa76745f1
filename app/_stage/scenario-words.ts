'use client'

import { useMessages, useTranslations } from 'next-intl'

type ScenarioId = keyof ReturnType<typeof useMessages>['scenarios']

/** A scenario that was played may since have gone from the catalogue: then its id has to do. */
export function useScenarioTitle(id: string): string {
  return useScenarioWords()(id, 'title')
}

export function useScenarioWords(): (id: string, part: 'title' | 'line' | 'situation' | 'lesson') => string {
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
