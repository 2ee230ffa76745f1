'use client'

import { useSyncExternalStore } from 'react'
import { ROLES, type Role } from '#core/by-role.ts'
import { LEVELS, type Level } from '#core/match/move.ts'
import { readChoice, rememberChoice, watchChoices } from '#app/_frame/device-choices.ts'

/** What the next match is to be. */
export interface Wish {
  readonly scenario: string
  readonly level: Level
  readonly role: Role
}

/** The wish of last time on this device, as far as there still is such a thing. */
export function useWish(scenarios: readonly string[]): readonly [Wish, (wish: Wish) => void] {
  const kept = useSyncExternalStore(watchChoices, keptChoices, () => '|||')
  const [scenario, level, role] = kept.split('|')
  const wish: Wish = {
    scenario: scenarios.find((id) => id === scenario) ?? scenarios[0] ?? '',
    level: LEVELS.find((one) => String(one) === level) ?? 1,
    role: ROLES.find((one) => one === role) ?? 'client',
  }
  return [wish, keep]
}

function keptChoices(): string {
  return [readChoice('scenario'), readChoice('level'), readChoice('role')].join('|')
}

function keep({ scenario, level, role }: Wish): void {
  rememberChoice('scenario', scenario)
  rememberChoice('level', String(level))
  rememberChoice('role', role)
}
