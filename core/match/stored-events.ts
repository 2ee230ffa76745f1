import { z } from 'zod'
import { ROLES, SEAT_ROLES } from '#core/by-role.ts'
import { HELD_UNTIL, NETWORK_GOALS } from '#core/scenarios/plan.ts'
import { TIMERS } from '#core/teardown/endpoint.ts'
import { REASON_CODES } from '#core/teardown/rejection.ts'
import { CONTROL_BITS } from '#core/teardown/segment.ts'
import { STATES } from '#core/teardown/state.ts'
import { ENDINGS, EVENTS_VERSION, type MatchEvent, NETWORK_MODES, WAITS } from './events.ts'
import { LINES } from './line.ts'
import { CONFIDENCES, LEVELS } from './move.ts'

/** What a row of the log must be, for it to be believed: storage parses at its door, inside types are true. */

const role = z.enum(ROLES)
const seatRole = z.enum(SEAT_ROLES)
const line = z.enum(LINES)
const confidence = z.enum(CONFIDENCES).exactOptional()
const state = z.enum(STATES)
const by = z.enum(['person', 'computer'])
const basis = z.enum(['RFC 9293', 'RFC 793', 'RFC 1337', 'BSD', 'Linux', 'half-duplex close', 'smoltcp'])
const level = z.literal(LEVELS)
const ms = z.number().min(0)

const segment = z.object({
  fin: z.boolean(),
  syn: z.boolean(),
  rst: z.boolean(),
  psh: z.boolean(),
  seq: z.number(),
  ack: z.number().nullable(),
  length: z.number(),
})

const call = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['close', 'shutdown', 'shutdown-both', 'shutdown-read', 'abort']) }),
  z.object({ kind: z.enum(['send', 'queue']), octets: z.number() }),
  z.object({ kind: z.literal('read'), octets: z.number().exactOptional() }),
])

const stimulus = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('call'), call }),
  z.object({ kind: z.literal('segment'), segment }),
  z.object({ kind: z.literal('timer'), timer: z.enum(TIMERS) }),
])

const move = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('segment'),
    bits: z.array(z.enum(CONTROL_BITS)),
    seq: z.number().optional(),
    ack: z.number().optional(),
    length: z.number().optional(),
    state: state.optional(),
  }),
  z.object({ kind: z.literal('nothing'), state: state.optional() }),
  z.object({ kind: z.literal('state'), state }),
  z.object({ kind: z.literal('line'), line }),
])

const start = z.object({
  state: state.exactOptional(),
  sndUna: z.number().exactOptional(),
  sndNxt: z.number(),
  rcvNxt: z.number(),
  rcvWnd: z.number().exactOptional(),
  unread: z.number().exactOptional(),
  unsent: z.number().exactOptional(),
  readerGone: z.boolean().exactOptional(),
  options: z
    .object({
      rfc5961: z.boolean().exactOptional(),
      rfc1337: z.boolean().exactOptional(),
      listener: z.boolean().exactOptional(),
      halfDuplex: z.boolean().exactOptional(),
      timeWait: z.boolean().exactOptional(),
    })
    .exactOptional(),
})

const when = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('at'), at: ms }),
  z.object({ kind: z.literal('eof'), after: ms }),
  z.object({ kind: z.literal('octets'), octets: z.number(), after: ms }),
  z.object({ kind: z.literal('state'), state, after: ms }),
])

const fate = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['delivered', 'lost', 'doubled']) }),
  z.object({ kind: z.literal('delayed'), by: ms }),
  z.object({ kind: z.literal('held'), until: z.enum(HELD_UNTIL) }),
])

const steps = z.array(z.object({ when, call }))

const setup = z.object({
  scenario: z.string(),
  level,
  plan: z.object({
    starts: z.object({ client: start, server: start }),
    applications: z.object({ client: steps, server: steps }),
    fates: z.array(z.object({ from: role, nth: z.number(), onwards: z.boolean().exactOptional(), fate })),
    timers: z.array(z.enum(TIMERS)),
    strays: z
      .array(z.object({ to: role, of: role, when, segment, isSent: z.boolean().exactOptional() }))
      .exactOptional(),
    endsWithStrays: z.boolean().exactOptional(),
    network: z
      .object({ goal: z.enum(NETWORK_GOALS), budget: z.number(), fewest: z.number() })
      .exactOptional(),
  }),
  network: z.enum(NETWORK_MODES).exactOptional(),
  waits: z.enum(WAITS).exactOptional(),
  confidence: z.boolean().exactOptional(),
  lines: z.array(line).exactOptional(),
  limits: z.object({ client: ms.nullable(), server: ms.nullable() }).exactOptional(),
  guided: z.boolean().exactOptional(),
  homework: z.boolean().exactOptional(),
})

const holder = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), seat: z.string(), other: z.string().exactOptional() }),
  z.object({ kind: z.literal('computer') }),
])

const event = z.discriminatedUnion('type', [
  z.object({ type: z.literal('match-created'), setup }),
  z.object({ type: z.literal('role-taken'), role: seatRole, holder }),
  z.object({ type: z.literal('match-started'), wallMs: ms }),
  z.object({ type: z.literal('seat-lent'), role: seatRole, why: z.enum(['absent', 'left']) }),
  z.object({ type: z.literal('seat-returned'), role: seatRole }),
  z.object({ type: z.literal('sharer-left'), role, seat: z.string(), why: z.enum(['absent', 'left']) }),
  z.object({ type: z.literal('sharer-returned'), role, seat: z.string() }),
  z.object({ type: z.literal('seat-barred'), role: seatRole, seat: z.string() }),
  z.object({
    type: z.literal('stimulus-occurred'),
    at: ms,
    role,
    stimulus,
    asked: z.boolean(),
    flight: z.number().nullable(),
  }),
  z.object({
    type: z.literal('move-accepted'),
    role,
    stimulus: z.number(),
    by,
    verdict: z.enum(['right', 'right-too', 'given']),
    basis,
    move,
    segment: segment.nullable(),
    closes: z.number(),
    confidence,
    wallMs: ms,
  }),
  z.object({
    type: z.literal('move-refused'),
    role,
    stimulus: z.number(),
    move,
    reason: z.enum(REASON_CODES),
    counted: z.boolean(),
    confidence,
    wallMs: ms,
  }),
  z.object({
    type: z.literal('line-chosen'),
    role,
    stimulus: z.number(),
    line,
    verdict: z.enum(['right', 'given']),
    wallMs: ms,
  }),
  z.object({
    type: z.literal('state-named'),
    role,
    stimulus: z.number(),
    state,
    verdict: z.enum(['right', 'given']),
    by: z.literal('computer').exactOptional(),
    wallMs: ms,
  }),
  z.object({
    type: z.literal('fate-decided'),
    flight: z.number(),
    fate,
    by: z.enum(['person', 'computer', 'time']),
    wallMs: ms,
  }),
  z.object({
    type: z.literal('wait-began'),
    role,
    timer: z.enum(TIMERS),
    until: ms,
    pauseMs: ms,
    wallMs: ms,
  }),
  z.object({ type: z.literal('skip-agreed'), role, wallMs: ms }),
  z.object({ type: z.literal('wait-over'), why: z.enum(['time', 'agreed']), wallMs: ms }),
  z.object({ type: z.literal('match-paused'), wallMs: ms }),
  z.object({ type: z.literal('match-resumed'), wallMs: ms }),
  z.object({ type: z.literal('hint-given'), role, stimulus: z.number(), wallMs: ms }),
  z.object({ type: z.literal('match-ended'), ending: z.enum(ENDINGS), wallMs: ms }),
])

/**
 * The events of one row.
 * @throws {RangeError} for a version that this build does not know
 * @throws {z.ZodError} where the row is not what its version says
 */
export function parseEvents(json: unknown, version: number): MatchEvent[] {
  if (version !== EVENTS_VERSION) throw new RangeError(`events of version ${version} are not known here`)
  return z.array(event).parse(json)
}
