import { type Scenario, established } from './scenario.ts'

const REQUEST = 100
const ANSWER = 100
const HAS_READ = 200

/**
 * The Server's application answers and forgets to close. The Client calls close(), not shutdown(), as nearly everybody
 * does: its own side ends by FIN-WAIT-2's timer, so what is left at the end is the leak alone.
 */
export const closeWaitLeak: Scenario = {
  id: 'close-wait-leak',
  skills: ['close-wait', 'fin-wait-2', 'piggybacking'],
  scene: 'talk',
  plan: (numbers) => ({
    starts: established(numbers),
    applications: {
      client: [
        { when: { kind: 'at', at: 0 }, call: { kind: 'send', octets: REQUEST } },
        { when: { kind: 'octets', octets: ANSWER, after: 0 }, call: { kind: 'read' } },
        { when: { kind: 'octets', octets: ANSWER, after: HAS_READ }, call: { kind: 'close' } },
      ],
      server: [
        { when: { kind: 'octets', octets: REQUEST, after: 0 }, call: { kind: 'send', octets: ANSWER } },
        { when: { kind: 'octets', octets: REQUEST, after: 0 }, call: { kind: 'read' } },
      ],
    },
    fates: [],
    timers: ['RTO', '2MSL', 'FIN-WAIT-2'],
  }),
}
