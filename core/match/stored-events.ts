import { z } from 'zod'
import { ROLES } from '#core/by-role.ts'
import { TIMERS } from '#core/teardown/endpoint.ts'
import { REASON_CODES } from '#core/teardown/rejection.ts'
import { CONTROL_BITS } from '#core/teardown/segment.ts'
import { STATES } from '#core/teardown/state.ts'
import { EVENTS_VERSION, type MatchEvent } from './events.ts'
import { LEVELS } from './move.ts'

/** What a row of the log must be, for it to be believed: storage parses at its door, inside types are true. */

const role = z.enum(ROLES)
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
])

const start = z.object({
  state: state.exactOptional(),
  sndUna: z.number().exactOptional(),
  sndNxt: z.number(),
  rcvNxt: z.number(),
  rcvWnd: z.number().exactOptional(),
  unread: z.number().exactOptional(),
  unsent: z.number().exactOptional(),
  options: z
    .object({
      rfc5961: z.boolean().exactOptional(),
      rfc1337: z.boolean().exactOptional(),
      listener: z.boolean().exactOptional(),
      halfDuplex: z.boolean().exactOptional(),
    })
    .exactOptional(),
})

const when = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('at'), at: ms }),
  z.object({ kind: z.literal('eof'), after: ms }),
  z.object({ kind: z.literal('octets'), octets: z.number(), after: ms }),
])

const fate = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['lost', 'doubled']) }),
  z.object({ kind: z.literal('delayed'), by: ms }),
])

const steps = z.array(z.object({ when, call }))

const setup = z.object({
  scenario: z.string(),
  level,
  plan: z.object({
    starts: z.object({ client: start, server: start }),
    applications: z.object({ client: steps, server: steps }),
    fates: z.array(z.object({ from: role, nth: z.number(), fate })),
    timers: z.array(z.enum(TIMERS)),
  }),
})

const holder = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), seat: z.string() }),
  z.object({ kind: z.literal('computer') }),
])

const event = z.discriminatedUnion('type', [
  z.object({ type: z.literal('match-created'), setup }),
  z.object({ type: z.literal('role-taken'), role, holder }),
  z.object({ type: z.literal('match-started'), wallMs: ms }),
  z.object({ type: z.literal('seat-lent'), role, why: z.enum(['absent', 'left']) }),
  z.object({ type: z.literal('seat-returned'), role }),
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
    wallMs: ms,
  }),
  z.object({
    type: z.literal('move-refused'),
    role,
    stimulus: z.number(),
    move,
    reason: z.enum(REASON_CODES),
    counted: z.boolean(),
    wallMs: ms,
  }),
  z.object({
    type: z.literal('state-named'),
    role,
    stimulus: z.number(),
    state,
    verdict: z.enum(['right', 'given']),
    wallMs: ms,
  }),
  z.object({ type: z.literal('match-ended'), ending: z.enum(['both-closed', 'nothing-left']), wallMs: ms }),
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
