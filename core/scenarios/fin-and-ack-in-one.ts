import { type Scenario, established } from './scenario.ts'

/** The Server's application closes at the instant the FIN arrives: its ACK can ride on its FIN (Figure 5, note 2). */
export const finAndAckInOne: Scenario = {
  id: 'fin-and-ack-in-one',
  skills: ['piggybacking', 'sequence-numbers', 'time-wait'],
  scene: 'talk',
  plan: (numbers) => ({
    starts: established(numbers),
    applications: {
      client: [{ when: { kind: 'at', at: 0 }, call: { kind: 'close' } }],
      server: [{ when: { kind: 'eof', after: 0 }, call: { kind: 'close' } }],
    },
    fates: [],
    timers: ['RTO', '2MSL'],
    network: { goal: 'time-wait-restarts', budget: 2, fewest: 1 },
  }),
}
