import { type Segment, advance } from '#core/teardown/segment.ts'
import { APPLICATION_PAUSE, type Scenario, established } from './scenario.ts'

/** How far the new connection's first number is beyond the old one's last. */
const ISS_AHEAD = 50_000
/** The Client's application connects again so many milliseconds after its old connection was CLOSED. */
const CONNECTS_AGAIN = 1000

/**
 * The Server waits out 2MSL, and a new SYN comes from the same port. With a listener on the port it may be taken
 * (§3.6.1, MAY-2); opening is not played, so the match ends with the answer to the SYN. Whoever only acknowledges is
 * right too: a TCP in SYN-SENT would answer that with RST, and TIME-WAIT would be over by it.
 */
export const synInTimeWait: Scenario = {
  id: 'syn-in-time-wait',
  skills: ['time-wait', 'port-reuse', 'sequence-numbers'],
  scene: 'talk',
  plan: (numbers) => {
    const { client, server } = established(numbers)
    return {
      starts: { client, server: { ...server, options: { listener: true } } },
      applications: {
        client: [{ when: { kind: 'eof', after: APPLICATION_PAUSE }, call: { kind: 'close' } }],
        server: [{ when: { kind: 'at', at: 0 }, call: { kind: 'close' } }],
      },
      fates: [],
      strays: [
        {
          to: 'server',
          of: 'client',
          when: { kind: 'state', state: 'CLOSED', after: CONNECTS_AGAIN },
          segment: synFrom(advance(numbers.client, ISS_AHEAD)),
          isSent: true,
        },
      ],
      timers: ['RTO', '2MSL'],
      endsWithStrays: true,
    }
  },
}

function synFrom(seq: number): Segment {
  return { fin: false, syn: true, rst: false, psh: false, seq, ack: null, length: 0 }
}
