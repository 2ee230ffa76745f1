import { type Scenario, established } from './scenario.ts'

const REQUEST = 100
const ANSWER = 50
const ANSWERS_AFTER = 150
const CLOSES_AFTER = 300

/** The Server's application answers without having read the request, and closes: close() becomes a RST (SHLD-3). */
export const unreadData: Scenario = {
  id: 'unread-data',
  skills: ['reset', 'active-and-passive'],
  scene: 'talk',
  plan: (numbers) => ({
    starts: established(numbers),
    applications: {
      client: [
        { when: { kind: 'at', at: 0 }, call: { kind: 'send', octets: REQUEST } },
        { when: { kind: 'octets', octets: ANSWER, after: 0 }, call: { kind: 'read' } },
      ],
      server: [
        {
          when: { kind: 'octets', octets: REQUEST, after: ANSWERS_AFTER },
          call: { kind: 'send', octets: ANSWER },
        },
        { when: { kind: 'octets', octets: REQUEST, after: CLOSES_AFTER }, call: { kind: 'close' } },
      ],
    },
    fates: [],
    timers: ['RTO'],
  }),
}
