'use client'

import { useSyncExternalStore } from 'react'
import { readChoice, rememberChoice, watchChoices } from '#app/_frame/device-choices.ts'

/** Whether single letters are commands: who types by voice or with a shaking hand can switch them off. */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const stored = useSyncExternalStore(
    watchChoices,
    () => readChoice('single-keys'),
    () => null,
  )
  return [stored !== 'off', (on) => rememberChoice('single-keys', on ? 'on' : 'off')]
}
