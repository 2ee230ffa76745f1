import type { NetworkMode } from '#core/match/events.ts'
import type { Line } from '#core/match/line.ts'
import { linesFor } from '#core/match/lines-for.ts'
import type { Plan } from '#core/scenarios/plan.ts'

const known = new Map<string, readonly Line[]>()

/** The lines that a story offers. Finding them plays the scenario many times over, and no number changes them: once is enough. */
export function storyLines(scenario: string, plan: Plan, network?: NetworkMode): readonly Line[] {
  const key = `${scenario} ${network}`
  const lines = known.get(key) ?? linesFor(plan, network)
  known.set(key, lines)
  return lines
}
