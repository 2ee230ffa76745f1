import { APPLICATION_PAUSE, type Scenario, established } from './scenario.ts'

const OCTETS = 100
/** Late enough for the FIN to overtake it, soon enough that its ACK is there before the retransmission timer. */
const LATE = 80
const CLOSES = 20

/** The segment with the data is late: the FIN arrives beyond a gap and counts only when the gap is filled. */
export const finBeforeData: Scenario = {
  id: 'fin-before-data',
  skills: ['out-of-order', 'sequence-numbers', 'four-waves'],
  scene: 'talk',
  plan: (numbers) => ({
    starts: established(numbers),
    applications: {
      client: [
        { when: { kind: 'at', at: 0 }, call: { kind: 'send', octets: OCTETS } },
        { when: { kind: 'at', at: CLOSES }, call: { kind: 'close' } },
      ],
      server: [
        { when: { kind: 'octets', octets: OCTETS, after: 0 }, call: { kind: 'read' } },
        { when: { kind: 'eof', after: APPLICATION_PAUSE }, call: { kind: 'close' } },
      ],
    },
    fates: [{ from: 'client', nth: 1, fate: { kind: 'delayed', by: LATE } }],
    timers: ['RTO', '2MSL'],
  }),
}
