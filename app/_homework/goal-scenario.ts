import type { ScenarioChoice } from '#app/_home/scenario-groups.ts'

/** What a goal may be played with. */
export interface GoalScenario extends ScenarioChoice {
  /** Whether a segment is lost in it. */
  readonly loses: boolean
}
