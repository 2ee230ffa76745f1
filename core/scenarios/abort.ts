import { type Scenario, established } from './scenario.ts'

const BLOCK = 100
/** The second block leaves shortly before the abort, and meets nobody. */
const SECOND_BLOCK = 280
const ABORTS = 300

/** The Client's application aborts in the midst of a transfer (SO_LINGER 0): no FIN, a RST, nothing waits. */
export const abort: Scenario = {
  id: 'abort',
  skills: ['reset', 'sequence-numbers'],
  scene: 'talk',
  plan: (numbers) => ({
    starts: established(numbers),
    applications: {
      client: [
        { when: { kind: 'octets', octets: BLOCK, after: 0 }, call: { kind: 'read' } },
        { when: { kind: 'at', at: ABORTS }, call: { kind: 'abort' } },
      ],
      server: [
        { when: { kind: 'at', at: 0 }, call: { kind: 'send', octets: BLOCK } },
        { when: { kind: 'at', at: SECOND_BLOCK }, call: { kind: 'send', octets: BLOCK } },
      ],
    },
    fates: [],
    timers: ['RTO'],
  }),
}
