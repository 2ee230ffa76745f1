import { APPLICATION_PAUSE, type Scenario, established } from './scenario.ts'

/** RFC 9293 Figure 12: the Client closes first, the Server's application half a second after end of file. */
export const fourWaves: Scenario = {
  id: 'four-waves',
  skills: ['four-waves', 'sequence-numbers', 'active-and-passive', 'time-wait'],
  plan: (numbers) => ({
    starts: established(numbers),
    applications: {
      client: [{ when: { kind: 'at', at: 0 }, call: { kind: 'close' } }],
      server: [{ when: { kind: 'eof', after: APPLICATION_PAUSE }, call: { kind: 'close' } }],
    },
    fates: [],
    timers: ['RTO', '2MSL'],
  }),
}
