import { type Scenario, established } from './scenario.ts'

/** Figure 13: both applications close at the same moment, and the two FINs cross on the way. */
export const simultaneousClose: Scenario = {
  id: 'simultaneous-close',
  skills: ['simultaneous-close', 'sequence-numbers', 'time-wait'],
  scene: 'talk',
  plan: (numbers) => ({
    starts: established(numbers),
    applications: {
      client: [{ when: { kind: 'at', at: 0 }, call: { kind: 'close' } }],
      server: [{ when: { kind: 'at', at: 0 }, call: { kind: 'close' } }],
    },
    fates: [],
    timers: ['RTO', '2MSL'],
    network: { goal: 'time-wait-restarts', budget: 2, fewest: 1 },
  }),
}
