'use client'

import { useSyncExternalStore } from 'react'
import { readChoice, rememberChoice, watchChoices } from '#app/_frame/device-choices.ts'
import type { ScenarioChoice } from './scenario-groups.ts'
import { type Wish, playable, wishFrom } from './wish.ts'

const PARTS = ['scenario', 'level', 'role', 'network', 'waits', 'confidence'] as const

/** The wish of last time on this device, as far as there still is such a thing. */
export function useWish(scenarios: readonly ScenarioChoice[]): readonly [Wish, (wish: Wish) => void] {
  const kept = useSyncExternalStore(watchChoices, keptChoices, () => '{}')
  return [playable(wishFrom(JSON.parse(kept) as Record<string, string>), scenarios), keep]
}

/** As one text, for it has to be the same as long as nothing has changed. */
function keptChoices(): string {
  const kept = PARTS.flatMap((part) => {
    const value = readChoice(part)
    return value === null ? [] : [[part, value] as const]
  })
  return JSON.stringify(Object.fromEntries(kept))
}

function keep(wish: Wish): void {
  for (const part of PARTS) rememberChoice(part, String(wish[part]))
}
