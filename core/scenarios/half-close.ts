import { APPLICATION_PAUSE, type Scenario, established } from './scenario.ts'

const LEFT_TO_SEND = 100

/** The Client has shut down its sending side; the Server still has 100 octets for it (§3.6, half-close). */
export const halfClose: Scenario = {
  id: 'half-close',
  skills: ['half-close', 'sequence-numbers', 'time-wait'],
  scene: 'remote-desktop',
  plan: (numbers) => ({
    starts: established(numbers),
    applications: {
      client: [
        { when: { kind: 'at', at: 0 }, call: { kind: 'shutdown' } },
        { when: { kind: 'octets', octets: LEFT_TO_SEND, after: 0 }, call: { kind: 'read' } },
      ],
      server: [
        { when: { kind: 'eof', after: APPLICATION_PAUSE }, call: { kind: 'send', octets: LEFT_TO_SEND } },
        { when: { kind: 'eof', after: 2 * APPLICATION_PAUSE }, call: { kind: 'close' } },
      ],
    },
    fates: [],
    timers: ['RTO', '2MSL'],
    network: { goal: 'retransmission', budget: 2, fewest: 1 },
  }),
}
