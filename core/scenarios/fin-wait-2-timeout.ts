import { type Scenario, established } from './scenario.ts'

/** The Server's application is busy so long that the Client's TCP has given up waiting (60 s). */
const BUSY = 120_000
const LATE_ANSWER = 100

/** close() leaves an orphan in FIN-WAIT-2; Linux ends its wait, and what then arrives meets nobody. */
export const finWait2Timeout: Scenario = {
  id: 'fin-wait-2-timeout',
  skills: ['fin-wait-2', 'reset', 'close-wait'],
  scene: 'talk',
  plan: (numbers) => ({
    starts: established(numbers),
    applications: {
      client: [{ when: { kind: 'at', at: 0 }, call: { kind: 'close' } }],
      server: [{ when: { kind: 'eof', after: BUSY }, call: { kind: 'send', octets: LATE_ANSWER } }],
    },
    fates: [],
    timers: ['RTO', '2MSL', 'FIN-WAIT-2'],
  }),
}
