import { finAndAckInOne } from './fin-and-ack-in-one.ts'
import { fourWaves } from './four-waves.ts'
import { halfClose } from './half-close.ts'
import type { Scenario } from './scenario.ts'
import { serverClosesFirst } from './server-closes-first.ts'

/** In the order in which a learner meets them. */
export const SCENARIOS: readonly Scenario[] = [fourWaves, serverClosesFirst, finAndAckInOne, halfClose]

export function scenarioById(id: string): Scenario | null {
  return SCENARIOS.find((scenario) => scenario.id === id) ?? null
}
