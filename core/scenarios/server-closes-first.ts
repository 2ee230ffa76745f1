import { APPLICATION_PAUSE, type Scenario, established } from './scenario.ts'

/** The Server is the active closer: TIME-WAIT is where the first FIN came from, not where the Client is. */
export const serverClosesFirst: Scenario = {
  id: 'server-closes-first',
  skills: ['active-and-passive', 'four-waves', 'time-wait'],
  plan: (numbers) => ({
    starts: established(numbers),
    applications: {
      client: [{ when: { kind: 'eof', after: APPLICATION_PAUSE }, call: { kind: 'close' } }],
      server: [{ when: { kind: 'at', at: 0 }, call: { kind: 'close' } }],
    },
    fates: [],
    timers: ['RTO', '2MSL'],
  }),
}
