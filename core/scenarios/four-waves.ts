import { type Scenario, ordinaryClose } from './scenario.ts'

/** The ordinary close; the network may make TIME-WAIT earn its name. */
export const fourWaves: Scenario = {
  id: 'four-waves',
  skills: ['four-waves', 'sequence-numbers', 'active-and-passive', 'time-wait'],
  scene: 'talk',
  plan: (numbers) => ({
    ...ordinaryClose(numbers),
    network: { goal: 'time-wait-restarts', budget: 2, fewest: 1 },
  }),
}
