import { dataSegment } from '#core/teardown/segment.ts'
import { APPLICATION_PAUSE, type Scenario, established } from './scenario.ts'

const OCTETS = 100
/** The real segment is this late, and the old one overtakes it. */
const LATE = 100
const OLD_ONE_ARRIVES = 60

/**
 * A second connection on the four-tuple of one that was closed without 2MSL. A segment of the old one has the numbers of
 * the new one's first octets and comes before them; both ends answer as they must, and nobody notices. It comes when the
 * Client has sent the same numbers, so its ACK acknowledges nothing unsent and no war of ACKs begins.
 */
export const oldDuplicate: Scenario = {
  id: 'old-duplicate',
  skills: ['old-duplicates', 'time-wait', 'sequence-numbers'],
  // Two people know each other's voices: what one connection takes for another's has no likeness in a talk.
  scene: null,
  plan: (numbers) => ({
    starts: established(numbers),
    applications: {
      client: [
        { when: { kind: 'at', at: 0 }, call: { kind: 'send', octets: OCTETS } },
        { when: { kind: 'at', at: APPLICATION_PAUSE }, call: { kind: 'close' } },
      ],
      server: [
        { when: { kind: 'octets', octets: OCTETS, after: 0 }, call: { kind: 'read' } },
        { when: { kind: 'eof', after: APPLICATION_PAUSE }, call: { kind: 'close' } },
      ],
    },
    fates: [{ from: 'client', nth: 1, fate: { kind: 'delayed', by: LATE } }],
    strays: [
      {
        to: 'server',
        of: 'server',
        when: { kind: 'at', at: OLD_ONE_ARRIVES },
        segment: dataSegment(numbers.client, numbers.server, OCTETS),
      },
    ],
    timers: ['RTO', '2MSL'],
  }),
}
