import { type Segment, advance } from '#core/teardown/segment.ts'
import { APPLICATION_PAUSE, type Scenario, established } from './scenario.ts'

/** How far the new connection's first number is beyond the old one's last. */
const ISS_AHEAD = 50_000
/** The Client's application connects again so many milliseconds after its old connection was CLOSED. */
const CONNECTS_AGAIN = 1000

/**
 * The Server waits out 2MSL, and a new SYN comes from the same port. With a listener on the port it may be taken
 * (§3.6.1, MAY-2); opening is not played, so the match ends where a new connection begins. Whoever only acknowledges is
 * right too: the Client answers with RST, and TIME-WAIT is over by that.
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
        },
      ],
      timers: ['RTO', '2MSL'],
      goal: { server: 'SYN-RECEIVED' },
    }
  },
}

function synFrom(seq: number): Segment {
  return { fin: false, syn: true, rst: false, psh: false, seq, ack: null, length: 0 }
}
