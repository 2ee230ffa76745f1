'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, createContext, useCallback, useContext } from 'react'
import type { Line } from '#core/match/line.ts'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import type { Scene } from '#core/scenarios/scenario.ts'

const CurrentScene = createContext<Scene>('talk')

/** The talk that a match's lines are words of. */
export function SceneOf({ scenario, children }: { readonly scenario: string; readonly children: ReactNode }) {
  const scene = scenarioById(scenario)?.scene ?? 'talk'
  return <CurrentScene value={scene}>{children}</CurrentScene>
}

/** A line of the story as one would say it in this scene. */
export function useLineWords(): (line: Line) => string {
  const scene = useContext(CurrentScene)
  const t = useTranslations('scenes')
  return useCallback((line) => t(`${scene}.${line}`), [scene, t])
}
