import { SEAT_ROLES, type SeatRole } from '#core/by-role.ts'
import type { NetworkMode, Waits } from '#core/match/events.ts'
import { LEVELS, type Level, STORY_LEVEL } from '#core/match/move.ts'
import type { ScenarioChoice } from './scenario-groups.ts'

/** What the next match is to be. */
export interface Wish {
  readonly scenario: string
  readonly level: Level
  readonly role: SeatRole
  /** Who plays the network. */
  readonly network: Exclude<NetworkMode, 'nobody'>
  /** Whether timers run fast, or last as long as they really would. */
  readonly waits: Exclude<Waits, 'none'>
  readonly confidence: boolean
}

export const PACES = ['fast', 'real'] as const
/** With nobody at the network a scenario is either the same or nothing, so that is not offered. */
export const NETWORKS = ['script', 'person'] as const

/** The wish as it was kept, as far as there still is such a thing; a newcomer's is the ordinary close at level 1. */
export function wishFrom(kept: Readonly<Partial<Record<keyof Wish, string>>>): Wish {
  return {
    scenario: kept.scenario ?? '',
    level: LEVELS.find((one) => String(one) === kept.level) ?? 1,
    role: SEAT_ROLES.find((one) => one === kept.role) ?? 'client',
    network: NETWORKS.find((one) => one === kept.network) ?? 'script',
    waits: PACES.find((one) => one === kept.waits) ?? 'fast',
    confidence: kept.confidence === 'true',
  }
}

/** The nearest to the wish that this scenario can be: not each has a talk, not each has a task for the network. */
export function playable(wish: Wish, scenarios: readonly ScenarioChoice[]): Wish {
  const scenario = scenarios.find(({ id }) => id === wish.scenario) ?? scenarios[0]
  if (scenario === undefined) return wish
  const role = wish.role === 'network' && !scenario.network ? 'client' : wish.role
  const wanted = role === 'network' ? 'person' : wish.network
  return {
    ...wish,
    scenario: scenario.id,
    level: wish.level === STORY_LEVEL && !scenario.story ? 1 : wish.level,
    role,
    network: wanted === 'person' && !scenario.network ? 'script' : wanted,
  }
}
