import type { Scenario } from '#core/scenarios/scenario.ts'

/** Under which heading a scenario is looked for; within it in the order of the catalogue. */
const GROUPS = {
  ordinary: ['four-waves', 'server-closes-first', 'fin-and-ack-in-one', 'half-close', 'simultaneous-close'],
  lost: ['first-fin-lost', 'ack-of-fin-lost', 'server-fin-lost', 'last-ack-lost'],
  old: ['time-wait-skipped', 'old-duplicate', 'syn-in-time-wait'],
  reset: ['abort', 'unread-data'],
  silence: ['fin-wait-2-timeout', 'close-wait-leak', 'last-ack-gives-up', 'keepalive'],
  data: ['fin-with-data', 'fin-before-data'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Group = keyof typeof GROUPS

/** What the home page has to know of a scenario besides its words. */
export interface ScenarioChoice {
  readonly id: string
  readonly skills: Scenario['skills']
  /** Whether it can be told as a talk between two people. */
  readonly story: boolean
  /** Whether its network can be played. */
  readonly network: boolean
}

export function choiceOf({ id, skills, scene, plan }: Scenario): ScenarioChoice {
  const network = plan({ client: 0, server: 0 }).network !== undefined
  return { id, skills, story: scene !== null, network }
}

export function groupOf(id: string): Group | null {
  const groups = Object.entries(GROUPS) as [Group, readonly string[]][]
  return groups.find(([, ids]) => ids.includes(id))?.[0] ?? null
}

/** The groups that have anything, with what they have. */
export function inGroups<S extends ScenarioChoice>(scenarios: readonly S[]): [Group, S[]][] {
  const groups = Object.keys(GROUPS) as Group[]
  const all = groups.map((group): [Group, S[]] => {
    return [group, scenarios.filter(({ id }) => groupOf(id) === group)]
  })
  return all.filter(([, found]) => found.length > 0)
}
