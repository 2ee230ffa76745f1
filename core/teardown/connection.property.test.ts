import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ByRole, type Role, ROLES, byRole, partnerOf } from '#core/by-role.ts'
import { type Connection, call, deliver, duplicate, fire, lose, newConnection } from './connection.ts'
import { type Call, type Endpoint, type Timer, newEndpoint, runningTimers } from './endpoint.ts'
import { distance } from './segment.ts'
import { stimulate } from './stimulate.ts'

/** What an onlooker knows who sees both applications and the wire, and nothing of TCP. */
interface Seen {
  /** Octets that the application wrote and TCP took. */
  readonly written: Record<Role, number>
  /** Numbers of octets that have reached this end, relative to the first. */
  readonly arrived: Record<Role, Set<number>>
  readonly closed: Record<Role, boolean>
  /** Aborted, closed with octets unread, or given up: then a clean end is not promised. */
  disturbed: boolean
}

class Walk {
  connection: Connection
  readonly start: ByRole<Endpoint>
  constructor(ends: ByRole<Endpoint>) {
    this.start = ends
    this.connection = newConnection(ends)
  }
  end(role: Role): Endpoint {
    return this.connection.ends[role]
  }
}

type Step = fc.Command<Seen, Walk>

function step(name: string, check: (walk: Walk, seen: Seen) => void): Step {
  return {
    check: () => true,
    run: (seen, walk) => {
      const before = walk.connection
      check(walk, seen)
      holdInvariants(before, walk, seen)
    },
    toString: () => name,
  }
}

function applicationCalls(role: Role, made: Call): Step {
  return step(`${role} ${JSON.stringify(made)}`, (walk, seen) => {
    const before = walk.end(role)
    const open = !seen.closed[role] && (before.state === 'ESTABLISHED' || before.state === 'CLOSE-WAIT')
    if (open && 'octets' in made && made.kind !== 'read') seen.written[role] += made.octets
    const closes = made.kind === 'close' || made.kind === 'shutdown'
    if (made.kind === 'abort' || (made.kind === 'close' && before.unread > 0)) seen.disturbed = true
    walk.connection = call(walk.connection, role, made)
    seen.closed[role] ||= closes
  })
}

/** A place in the list of flights, whatever its length is at that time. */
function withFlight(name: string, at: number, act: (walk: Walk, seen: Seen, index: number) => void): Step {
  return step(`${name} ${at}`, (walk, seen) => {
    const { length } = walk.connection.flights
    if (length > 0) act(walk, seen, at % length)
  })
}

function delivers(at: number): Step {
  return withFlight('deliver', at, deliverSeen)
}

function deliverSeen(walk: Walk, seen: Seen, index: number): void {
  const flight = walk.connection.flights[index]
  if (flight === undefined) return
  const to = partnerOf(flight.from)
  const first = distance(walk.start[to].rcvNxt, flight.segment.seq)
  for (let octet = 0; octet < flight.segment.length; octet++) seen.arrived[to].add(first + octet)
  walk.connection = deliver(walk.connection, index)
}

function timesOut(role: Role, timer: Timer): Step {
  return step(`${role} ${timer}`, (walk, seen) => {
    if (!runningTimers(walk.end(role)).includes(timer)) return
    if (timer === 'USER' || timer === 'FIN-WAIT-2') seen.disturbed = true
    walk.connection = fire(walk.connection, role, timer)
  })
}

function holdInvariants(before: Connection, walk: Walk, seen: Seen): void {
  for (const role of ROLES) {
    const end = walk.end(role)
    const partner = walk.end(partnerOf(role))
    numbersHold(end, partner, walk.start[role])
    textHolds(end, walk.start[role], seen, role)
    if (before.ends[role].state === 'CLOSED') expect(end.state).toBe('CLOSED')
  }
}

function numbersHold(end: Endpoint, partner: Endpoint, start: Endpoint): void {
  expect(distance(end.sndUna, end.sndNxt), 'SND.UNA ≤ SND.NXT').toBeGreaterThanOrEqual(0)
  expect(distance(end.rcvNxt, partner.sndNxt), 'what is acknowledged was sent').toBeGreaterThanOrEqual(0)
  expect(distance(end.sndUna, partner.rcvNxt), 'SND.UNA follows acknowledgements').toBeGreaterThanOrEqual(0)
  if (end.finSeq !== null) expect(distance(end.finSeq, end.sndNxt), 'a FIN takes one number').toBe(1)
  const sent = distance(start.sndNxt, end.sndNxt) - (end.finSeq === null ? 0 : 1)
  expect(sent, 'only octets and the FIN take numbers').toBeGreaterThanOrEqual(0)
}

function textHolds(end: Endpoint, start: Endpoint, seen: Seen, role: Role): void {
  const written = seen.written[partnerOf(role)]
  expect(end.delivered, 'no more is delivered than was written').toBeLessThanOrEqual(written)
  expect(distance(start.rcvNxt, end.rcvNxt), 'RCV.NXT counts octets and the FIN').toBe(
    end.delivered + (end.eof ? 1 : 0),
  )
  const missing = Array.from({ length: end.delivered }, (_, octet) => octet).filter(
    (octet) => !seen.arrived[role].has(octet),
  )
  expect(missing, 'octets are delivered only when they have arrived').toEqual([])
  if (end.eof) expect(end.delivered, 'end of file comes after all that was written').toBe(written)
}

/** No losses any more, timers in the order of their length: to where nothing more happens. */
function settle(walk: Walk, seen: Seen): void {
  for (let round = 0; round < 2_000; round++) {
    const before = walk.connection
    if (before.flights.length > 0) deliverSeen(walk, seen, 0)
    else if (!fireFirst(walk, 'RTO') && !fireFirst(walk, '2MSL')) return
    holdInvariants(before, walk, seen)
  }
  expect.fail('it never comes to rest')
}

function fireFirst(walk: Walk, timer: Timer): boolean {
  const role = ROLES.find((one) => runningTimers(walk.end(one)).includes(timer))
  if (role === undefined) return false
  walk.connection = fire(walk.connection, role, timer)
  return true
}

/** Generated walks are long; the limit is for a machine that is busy with other things. */
const PATIENCE = { timeout: 60_000 }

const role = fc.constantFrom(...ROLES)
// Gaps of one octet are where a reassembly goes wrong.
const octets = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 40 }))
const place = fc.nat({ max: 20 })
const timer = fc.constantFrom<Timer>('RTO', 'RTO', '2MSL', 'KEEPALIVE')
const disturbingTimer = fc.constantFrom<Timer>('USER', 'FIN-WAIT-2')
const quietCall = fc.oneof(
  fc.record({ kind: fc.constantFrom('send' as const, 'queue' as const), octets }),
  fc.record({ kind: fc.constant('read' as const), octets }),
  fc.record({ kind: fc.constantFrom('shutdown' as const, 'shutdown-read' as const) }),
)
const disturbingCall = fc.record({ kind: fc.constantFrom('close' as const, 'abort' as const) })

const quiet = [
  fc.tuple(role, quietCall).map(([who, made]) => applicationCalls(who, made)),
  place.map(delivers),
  place.map(delivers),
  place.map((at) =>
    withFlight('lose', at, (walk, _seen, i) => void (walk.connection = lose(walk.connection, i))),
  ),
  place.map((at) =>
    withFlight('duplicate', at, (walk, _seen, i) => void (walk.connection = duplicate(walk.connection, i))),
  ),
  fc.tuple(role, timer).map(([who, which]) => timesOut(who, which)),
]
const disturbing = [
  fc.tuple(role, disturbingCall).map(([who, made]) => applicationCalls(who, made)),
  fc.tuple(role, disturbingTimer).map(([who, which]) => timesOut(who, which)),
]

const number = fc.oneof(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }))
const options = fc.record({ rfc5961: fc.boolean(), rfc1337: fc.boolean(), halfDuplex: fc.boolean() })

function openedWith(window: fc.Arbitrary<number>): fc.Arbitrary<ByRole<Endpoint>> {
  return fc
    .record({ client: number, server: number, clientWindow: window, serverWindow: window, options })
    .map(({ client, server, clientWindow, serverWindow, options }) => ({
      client: newEndpoint({ sndNxt: client, rcvNxt: server, rcvWnd: clientWindow, options }),
      server: newEndpoint({ sndNxt: server, rcvNxt: client, rcvWnd: serverWindow, options }),
    }))
}

// Segments carry no window here, so no sender can heed it: these hold all that 60 calls can write. Beyond a smaller
// one even ACKs would be unacceptable, and two ends that follow the letter would answer each other for ever.
const opened = openedWith(fc.integer({ min: 4_096, max: 65_535 }))
const cramped = openedWith(fc.integer({ min: 0, max: 60 }))

function walkFrom(ends: ByRole<Endpoint>, steps: Iterable<Step>): { walk: Walk; seen: Seen } {
  const walk = new Walk(ends)
  const seen: Seen = {
    written: { client: 0, server: 0 },
    arrived: byRole(() => new Set<number>()),
    closed: { client: false, server: false },
    disturbed: false,
  }
  fc.modelRun(() => ({ model: seen, real: walk }), steps)
  return { walk, seen }
}

test('whatever happens, the numbers and the text hold', PATIENCE, () => {
  const steps = fc.commands([...quiet, ...disturbing], { maxCommands: 60, size: 'max' })
  fc.assert(
    fc.property(opened, steps, (ends, taken) => {
      const { walk, seen } = walkFrom(ends, taken)
      settle(walk, seen)
    }),
    { numRuns: 200 },
  )
})

test(
  'where both applications close and nothing is torn down, all octets arrive and both ends reach CLOSED',
  PATIENCE,
  () => {
    const steps = fc.commands(quiet, { maxCommands: 60, size: 'max' })
    fc.assert(
      fc.property(opened, steps, (ends, taken) => {
        const { walk, seen } = walkFrom(ends, taken)
        for (const who of ROLES) walk.connection = call(walk.connection, who, { kind: 'shutdown' })
        settle(walk, seen)
        expect(seen.disturbed).toBe(false)
        for (const who of ROLES) {
          expect(walk.end(who)).toMatchObject({ state: 'CLOSED', eof: true, told: null })
          expect(walk.end(who).delivered).toBe(seen.written[partnerOf(who)])
        }
      }),
      { numRuns: 200 },
    )
  },
)

test('close() in place of shutdown: both ends reach CLOSED where nothing was left unread', PATIENCE, () => {
  const steps = fc.commands(quiet, { maxCommands: 40, size: 'max' })
  fc.assert(
    fc.property(opened, steps, fc.shuffledSubarray([...ROLES], { minLength: 2 }), (ends, taken, order) => {
      const { walk, seen } = walkFrom(ends, taken)
      for (const who of order) {
        for (const made of ['read', 'close'] as const)
          walk.connection = call(walk.connection, who, { kind: made })
      }
      settle(walk, seen)
      for (const who of ROLES) expect(walk.end(who).state).toBe('CLOSED')
    }),
    { numRuns: 200 },
  )
})

test('CLOSED absorbs every segment', () => {
  const bits = { fin: fc.boolean(), syn: fc.boolean(), rst: fc.boolean(), psh: fc.boolean() }
  const any32 = fc.integer({ min: 0, max: 2 ** 32 - 1 })
  const segment = fc.record({ ...bits, seq: any32, ack: fc.option(any32), length: fc.nat({ max: 1_000 }) })
  fc.assert(
    fc.property(segment, any32, any32, (arriving, sndNxt, rcvNxt) => {
      const closed = newEndpoint({ state: 'CLOSED', sndNxt, rcvNxt, options: { listener: true } })
      const [{ next, owed }, ...others] = stimulate(closed, { kind: 'segment', segment: arriving })
      expect(next).toBe(closed)
      expect(others).toEqual([])
      expect(owed === null).toBe(arriving.rst)
      if (owed !== null) expect(owed.rst).toBe(true)
    }),
  )
})

test('a row says what to do with any segment at any endpoint', PATIENCE, () => {
  const bits = { fin: fc.boolean(), syn: fc.boolean(), rst: fc.boolean(), psh: fc.boolean() }
  const steps = fc.commands([...quiet, ...disturbing], { maxCommands: 30, size: 'max' })
  const near = fc.oneof(fc.integer({ min: -80, max: 80 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 }))
  const forged = fc.record({ ...bits, seq: near, ack: fc.option(near), length: fc.nat({ max: 90 }) })
  fc.assert(
    fc.property(cramped, steps, forged, role, (ends, taken, arriving, who) => {
      const end = walkFrom(ends, taken).walk.end(who)
      const seq = (end.rcvNxt + arriving.seq + 2 ** 33) % 2 ** 32
      const ack = arriving.ack === null ? null : (end.sndNxt + arriving.ack + 2 ** 33) % 2 ** 32
      const outcomes = stimulate(end, { kind: 'segment', segment: { ...arriving, seq, ack } })
      for (const { next, row } of outcomes) {
        expect(row).not.toBe('')
        expect(distance(next.sndUna, next.sndNxt)).toBeGreaterThanOrEqual(0)
        expect(distance(end.rcvNxt, next.rcvNxt)).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 300 },
  )
})
