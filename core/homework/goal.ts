import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import type { Scenario } from '#core/scenarios/scenario.ts'

/** Scenarios in whose plan a segment is lost: the network's script says so. */
export const LOSSY: readonly string[] = SCENARIOS.filter(losesSegment).map(({ id }) => id)

function losesSegment({ plan }: Scenario): boolean {
  // Any numbers do: what is lost does not depend on them.
  return plan({ client: 100, server: 600 }).fates.some(({ fate }) => fate.kind === 'lost')
}

export interface GoalProgress {
  /** Closes that were clean. */
  readonly clean: number
  /** Those of them in which a segment was lost. */
  readonly withLoss: number
}

/** How far closes that count have come; of a goal they are asked for at least so many of each. */
export function progressOf(
  closes: readonly { readonly scenario: string; readonly clean: boolean }[],
): GoalProgress {
  const clean = closes.filter((close) => close.clean)
  return { clean: clean.length, withLoss: clean.filter(({ scenario }) => LOSSY.includes(scenario)).length }
}

export function reaches(progress: GoalProgress, goal: GoalProgress): boolean {
  return progress.clean >= goal.clean && progress.withLoss >= goal.withLoss
}
