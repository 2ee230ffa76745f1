import { APPLICATION_PAUSE, type Scenario, established } from './scenario.ts'

/**
 * The Server is the active closer: TIME-WAIT is where the first FIN came from, not where the Client is. The Client's
 * application closes by its own clock, so a network that keeps the FIN back can make the two FINs cross.
 */
export const serverClosesFirst: Scenario = {
  id: 'server-closes-first',
  skills: ['active-and-passive', 'four-waves', 'time-wait'],
  scene: 'talk',
  plan: (numbers) => ({
    starts: established(numbers),
    applications: {
      client: [{ when: { kind: 'at', at: APPLICATION_PAUSE }, call: { kind: 'close' } }],
      server: [{ when: { kind: 'at', at: 0 }, call: { kind: 'close' } }],
    },
    fates: [],
    timers: ['RTO', '2MSL'],
    network: { goal: 'closing', budget: 3, fewest: 2 },
  }),
}
