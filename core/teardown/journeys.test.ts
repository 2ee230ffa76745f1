import { describe, expect, test } from 'vitest'
import type { Role } from '#core/by-role.ts'
import { type Connection, call, deliver, fire, lose, newConnection } from './connection.ts'
import { type Call, TIMERS, newEndpoint } from './endpoint.ts'
import { inState } from './in-state.ts'
import { type Segment, advance, isSameSegment } from './segment.ts'
import { segment, shorthand } from './shorthand.ts'

/**
 * Whole closes, step by step, with the states of client and server after each. A step is a call, a timer, or a
 * segment: `client > FA 1/1` has been sent by the client and arrives, `client x FA 1/1` has been sent and is lost.
 */
type Journey = readonly (readonly [step: string, states: string])[]

const FOUR_WAVES: Journey = [
  ['client close', 'FIN-WAIT-1 ESTABLISHED'],
  ['client > FA 1/1', 'FIN-WAIT-1 CLOSE-WAIT'],
  ['server > A 1/2', 'FIN-WAIT-2 CLOSE-WAIT'],
  ['server close', 'FIN-WAIT-2 LAST-ACK'],
  ['server > FA 1/2', 'TIME-WAIT LAST-ACK'],
  ['client > A 2/2', 'TIME-WAIT CLOSED'],
  ['client 2MSL', 'CLOSED CLOSED'],
]

const JOURNEYS: Readonly<Record<string, Journey>> = {
  'normal close, Figure 12': FOUR_WAVES,
  'simultaneous close, Figure 13': [
    ['client close', 'FIN-WAIT-1 ESTABLISHED'],
    ['server close', 'FIN-WAIT-1 FIN-WAIT-1'],
    ['server > FA 1/1', 'CLOSING FIN-WAIT-1'],
    ['client > FA 1/1', 'CLOSING CLOSING'],
    ['client > A 2/2', 'CLOSING TIME-WAIT'],
    ['server > A 2/2', 'TIME-WAIT TIME-WAIT'],
    ['client 2MSL', 'CLOSED TIME-WAIT'],
    ['server 2MSL', 'CLOSED CLOSED'],
  ],
  'three segments: the ACK of the FIN rides on the FIN': [
    ['client close', 'FIN-WAIT-1 ESTABLISHED'],
    ['client > FA 1/1', 'FIN-WAIT-1 CLOSE-WAIT'],
    ['server x A 1/2', 'FIN-WAIT-1 CLOSE-WAIT'],
    ['server close', 'FIN-WAIT-1 LAST-ACK'],
    ['server > FA 1/2', 'TIME-WAIT LAST-ACK'],
    ['client > A 2/2', 'TIME-WAIT CLOSED'],
  ],
  'half-close: data flows on in the other direction': [
    ['client shutdown', 'FIN-WAIT-1 ESTABLISHED'],
    ['client > FA 1/1', 'FIN-WAIT-1 CLOSE-WAIT'],
    ['server > A 1/2', 'FIN-WAIT-2 CLOSE-WAIT'],
    ['server send 100', 'FIN-WAIT-2 CLOSE-WAIT'],
    ['server > PA 1/2 len 100', 'FIN-WAIT-2 CLOSE-WAIT'],
    ['client > A 2/101', 'FIN-WAIT-2 CLOSE-WAIT'],
    ['server close', 'FIN-WAIT-2 LAST-ACK'],
    ['server > FA 101/2', 'TIME-WAIT LAST-ACK'],
    ['client > A 2/102', 'TIME-WAIT CLOSED'],
  ],
  "simultaneous, the server's FIN lost: two paths through one close": [
    ['client close', 'FIN-WAIT-1 ESTABLISHED'],
    ['server close', 'FIN-WAIT-1 FIN-WAIT-1'],
    ['server x FA 1/1', 'FIN-WAIT-1 FIN-WAIT-1'],
    ['client > FA 1/1', 'FIN-WAIT-1 CLOSING'],
    ['server > A 2/2', 'FIN-WAIT-2 CLOSING'],
    ['server RTO', 'FIN-WAIT-2 CLOSING'],
    ['server > FA 1/2', 'TIME-WAIT CLOSING'],
    ['client > A 2/2', 'TIME-WAIT TIME-WAIT'],
  ],
  "simultaneous, the server's ACK lost: the FIN again with the newest ACK": [
    ['client close', 'FIN-WAIT-1 ESTABLISHED'],
    ['server close', 'FIN-WAIT-1 FIN-WAIT-1'],
    ['server > FA 1/1', 'CLOSING FIN-WAIT-1'],
    ['client > FA 1/1', 'CLOSING CLOSING'],
    ['server x A 2/2', 'CLOSING CLOSING'],
    ['client > A 2/2', 'CLOSING TIME-WAIT'],
    ['client RTO', 'CLOSING TIME-WAIT'],
    ['client > FA 1/2', 'CLOSING TIME-WAIT'],
    ['server > A 2/2', 'TIME-WAIT TIME-WAIT'],
  ],
  'first FIN lost': [
    ['client close', 'FIN-WAIT-1 ESTABLISHED'],
    ['client x FA 1/1', 'FIN-WAIT-1 ESTABLISHED'],
    ['client RTO', 'FIN-WAIT-1 ESTABLISHED'],
    ['client > FA 1/1', 'FIN-WAIT-1 CLOSE-WAIT'],
    ['server > A 1/2', 'FIN-WAIT-2 CLOSE-WAIT'],
  ],
  'ACK of the first FIN lost': [
    ['client close', 'FIN-WAIT-1 ESTABLISHED'],
    ['client > FA 1/1', 'FIN-WAIT-1 CLOSE-WAIT'],
    ['server x A 1/2', 'FIN-WAIT-1 CLOSE-WAIT'],
    ['client RTO', 'FIN-WAIT-1 CLOSE-WAIT'],
    ['client > FA 1/1', 'FIN-WAIT-1 CLOSE-WAIT'],
    ['server > A 1/2', 'FIN-WAIT-2 CLOSE-WAIT'],
  ],
  'second FIN lost': [
    ...FOUR_WAVES.slice(0, 4),
    ['server x FA 1/2', 'FIN-WAIT-2 LAST-ACK'],
    ['server RTO', 'FIN-WAIT-2 LAST-ACK'],
    ['server > FA 1/2', 'TIME-WAIT LAST-ACK'],
    ['client > A 2/2', 'TIME-WAIT CLOSED'],
  ],
  'last ACK lost': [
    ...FOUR_WAVES.slice(0, 5),
    ['client x A 2/2', 'TIME-WAIT LAST-ACK'],
    ['server RTO', 'TIME-WAIT LAST-ACK'],
    ['server > FA 1/2', 'TIME-WAIT LAST-ACK'],
    ['client > A 2/2', 'TIME-WAIT CLOSED'],
  ],
  'last ACK lost, and the closer gone already': [
    ...FOUR_WAVES.slice(0, 5),
    ['client x A 2/2', 'TIME-WAIT LAST-ACK'],
    ['client 2MSL', 'CLOSED LAST-ACK'],
    ['server RTO', 'CLOSED LAST-ACK'],
    ['server > FA 1/2', 'CLOSED LAST-ACK'],
    ['client > R 2/–', 'CLOSED CLOSED'],
  ],
  'the FIN carries the last octets': [
    ['client queue 10', 'ESTABLISHED ESTABLISHED'],
    ['client close', 'FIN-WAIT-1 ESTABLISHED'],
    ['client > FPA 1/1 len 10', 'FIN-WAIT-1 CLOSE-WAIT'],
    ['server > A 1/12', 'FIN-WAIT-2 CLOSE-WAIT'],
  ],
  'queued octets leave with the next that are sent': [
    ['client queue 10', 'ESTABLISHED ESTABLISHED'],
    ['client send 5', 'ESTABLISHED ESTABLISHED'],
    ['client > PA 1/1 len 15', 'ESTABLISHED ESTABLISHED'],
    ['server > A 1/16', 'ESTABLISHED ESTABLISHED'],
  ],
  'the FIN overtakes the data': [
    ['client send 10', 'ESTABLISHED ESTABLISHED'],
    ['client close', 'FIN-WAIT-1 ESTABLISHED'],
    ['client > FA 11/1', 'FIN-WAIT-1 ESTABLISHED'],
    ['server > A 1/1', 'FIN-WAIT-1 ESTABLISHED'],
    ['client > PA 1/1 len 10', 'FIN-WAIT-1 CLOSE-WAIT'],
    ['server > A 1/12', 'FIN-WAIT-2 CLOSE-WAIT'],
  ],
  'the oldest data goes again first, then the FIN': [
    ['client send 10', 'ESTABLISHED ESTABLISHED'],
    ['client send 20', 'ESTABLISHED ESTABLISHED'],
    ['client close', 'FIN-WAIT-1 ESTABLISHED'],
    ['client x PA 1/1 len 10', 'FIN-WAIT-1 ESTABLISHED'],
    ['client x PA 11/1 len 20', 'FIN-WAIT-1 ESTABLISHED'],
    ['client x FA 31/1', 'FIN-WAIT-1 ESTABLISHED'],
    ['client RTO', 'FIN-WAIT-1 ESTABLISHED'],
    ['client > PA 1/1 len 10', 'FIN-WAIT-1 ESTABLISHED'],
    ['server > A 1/11', 'FIN-WAIT-1 ESTABLISHED'],
    ['client RTO', 'FIN-WAIT-1 ESTABLISHED'],
    ['client > PA 11/1 len 20', 'FIN-WAIT-1 ESTABLISHED'],
    ['server > A 1/31', 'FIN-WAIT-1 ESTABLISHED'],
    ['client RTO', 'FIN-WAIT-1 ESTABLISHED'],
    ['client > FA 31/1', 'FIN-WAIT-1 CLOSE-WAIT'],
  ],
  abort: [
    ['client abort', 'CLOSED ESTABLISHED'],
    ['client > R 1/–', 'CLOSED CLOSED'],
  ],
  'close with octets unread': [
    ['client send 20', 'ESTABLISHED ESTABLISHED'],
    ['client > PA 1/1 len 20', 'ESTABLISHED ESTABLISHED'],
    ['server close', 'ESTABLISHED CLOSED'],
    ['server > R 1/–', 'CLOSED CLOSED'],
  ],
  'TIME-WAIT assassination, RFC 1337': [
    ...FOUR_WAVES.slice(0, 4),
    ['server RTO', 'FIN-WAIT-2 LAST-ACK'],
    ['server > FA 1/2', 'TIME-WAIT LAST-ACK'],
    ['client > A 2/2', 'TIME-WAIT CLOSED'],
    ['server > FA 1/2', 'TIME-WAIT CLOSED'],
    ['client > A 2/2', 'TIME-WAIT CLOSED'],
    ['server > R 2/–', 'CLOSED CLOSED'],
  ],
  'keepalive probe': [
    ['server KEEPALIVE', 'ESTABLISHED ESTABLISHED'],
    ['server > A 0/1', 'ESTABLISHED ESTABLISHED'],
    ['client > A 1/1', 'ESTABLISHED ESTABLISHED'],
  ],
}

interface Isn {
  readonly client: number
  readonly server: number
}

/** The initial numbers that put each number of a journey at the turn once, and those of the figures. */
const ISNS: readonly Isn[] = [
  { client: 0, server: 0 },
  { client: 99, server: 299 },
  ...[-1, -2, -3, -12, -50, -102, 2 ** 31 - 2].map((isn) => ({ client: isn, server: isn })),
  { client: -2, server: 7 },
]

describe.each(Object.entries(JOURNEYS))('%s', (_name, journey) => {
  test.each(ISNS)('from ISN $client and $server', (isn) => {
    journey.reduce((connection, [step, states]) => {
      const next = take(connection, step, isn)
      expect(`${next.ends.client.state} ${next.ends.server.state}`, step).toBe(states)
      return next
    }, opened(isn))
  })
})

function opened(isn: Isn): Connection {
  return newConnection({
    client: newEndpoint({ sndNxt: isn.client + 1, rcvNxt: isn.server + 1 }),
    server: newEndpoint({ sndNxt: isn.server + 1, rcvNxt: isn.client + 1 }),
  })
}

function take(connection: Connection, step: string, isn: Isn): Connection {
  const [role, what, ...rest] = step.split(' ') as [Role, string, ...string[]]
  if (what === '>' || what === 'x')
    return fly(connection, role, what, shift(segment(rest.join(' ')), role, isn))
  const timer = TIMERS.find((name) => name === what)
  if (timer !== undefined) return fire(connection, role, timer)
  return call(connection, role, { kind: what, ...(rest[0] ? { octets: Number(rest[0]) } : {}) } as Call)
}

function shift(written: Segment, role: Role, isn: Isn): Segment {
  const { seq, ack } = written
  const theirs = role === 'client' ? isn.server : isn.client
  return { ...written, seq: advance(seq, isn[role]), ack: ack === null ? null : advance(ack, theirs) }
}

function fly(connection: Connection, role: Role, how: '>' | 'x', wanted: Segment): Connection {
  const index = connection.flights.findIndex(
    (flight) => flight.from === role && isSameSegment(flight.segment, wanted),
  )
  const flying = connection.flights.map((flight) => `${flight.from} ${shorthand(flight.segment)}`).join(', ')
  expect(index, `${role} sent ${shorthand(wanted)}; in flight: ${flying}`).toBeGreaterThanOrEqual(0)
  return how === '>' ? deliver(connection, index) : lose(connection, index)
}

describe('arriving by the path equals the maker', () => {
  const UNREAD = { client: 0, server: 0 }
  const walk = (journey: Journey, upTo: number) =>
    journey
      .slice(0, upTo)
      .reduce((at, [step]) => take(at, step.replace('close', 'shutdown'), UNREAD), opened(UNREAD)).ends
  const simultaneous = JOURNEYS['simultaneous close, Figure 13'] ?? []

  test('ESTABLISHED', () => expect(walk(FOUR_WAVES, 0).client).toEqual(inState('ESTABLISHED')))
  test('FIN-WAIT-1', () => expect(walk(FOUR_WAVES, 1).client).toEqual(inState('FIN-WAIT-1')))
  test('CLOSE-WAIT', () => expect(walk(FOUR_WAVES, 2).server).toEqual(inState('CLOSE-WAIT')))
  test('FIN-WAIT-2', () => expect(walk(FOUR_WAVES, 3).client).toEqual(inState('FIN-WAIT-2')))
  test('LAST-ACK', () => expect(walk(FOUR_WAVES, 4).server).toEqual(inState('LAST-ACK')))
  test('TIME-WAIT', () => expect(walk(FOUR_WAVES, 5).client).toEqual(inState('TIME-WAIT')))
  test('CLOSING', () => expect(walk(simultaneous, 3).client).toEqual(inState('CLOSING')))
  test('TIME-WAIT through CLOSING', () => {
    expect(walk(simultaneous, 6).client).toEqual(inState('TIME-WAIT'))
  })
})
