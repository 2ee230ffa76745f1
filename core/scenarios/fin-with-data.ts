import { APPLICATION_PAUSE, type Scenario, established } from './scenario.ts'

const FROM_CLIENT = 100
const FROM_SERVER = 50

/** What was written and not yet sent leaves together with the FIN, in one segment from each side. */
export const finWithData: Scenario = {
  id: 'fin-with-data',
  skills: ['piggybacking', 'sequence-numbers', 'half-close'],
  scene: 'talk',
  plan: (numbers) => ({
    starts: established(numbers),
    applications: {
      client: [
        { when: { kind: 'at', at: 0 }, call: { kind: 'queue', octets: FROM_CLIENT } },
        // shutdown(), for it wants to read the answer.
        { when: { kind: 'at', at: 0 }, call: { kind: 'shutdown' } },
        { when: { kind: 'octets', octets: FROM_SERVER, after: 0 }, call: { kind: 'read' } },
      ],
      server: [
        { when: { kind: 'octets', octets: FROM_CLIENT, after: 0 }, call: { kind: 'read' } },
        {
          when: { kind: 'eof', after: APPLICATION_PAUSE },
          call: { kind: 'queue', octets: FROM_SERVER },
        },
        { when: { kind: 'eof', after: APPLICATION_PAUSE }, call: { kind: 'close' } },
      ],
    },
    fates: [],
    timers: ['RTO', '2MSL'],
    network: { goal: 'retransmission', budget: 2, fewest: 1 },
  }),
}
