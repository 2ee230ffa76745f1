import { z } from 'zod'
import { STATES } from '#core/teardown/state.ts'

/** Vector format 1. Fields that only say where a vector is from are not looked at. */

const SIDES = ['A', 'B'] as const
export type Side = (typeof SIDES)[number]

const side = z.enum(SIDES)
const state = z.enum([...STATES, 'LISTEN', 'SYN-SENT'])
const int = z.number().int()
const octets = int.nonnegative()
const flag = z.boolean().nullish()

const segment = z.object({
  flags: z.string().regex(/^[FARSP]*$/, 'flags are letters out of F A R S P'),
  seq: int.nullish(),
  ack: int.nullish(),
  len: octets.default(0),
})

const everyStep = {
  from: side,
  role: z.enum(['stimulus', 'response']).optional(),
  expect: z.partialRecord(side, state.nullable()).nullish(),
  restarts_2msl: flag,
}

const step = z.discriminatedUnion('event', [
  z.object({
    ...everyStep,
    event: z.enum(['close', 'shutdown_wr', 'shutdown_rdwr', 'shutdown_rd', 'abort', 'no_response', 'assert']),
  }),
  z.object({ ...everyStep, event: z.enum(['send', 'queue']), bytes: octets }),
  z.object({ ...everyStep, event: z.literal('read'), bytes: octets.nullish() }),
  z.object({ ...everyStep, event: z.literal('timeout'), timer: z.enum(['rto', '2msl', 'fw2', 'user']) }),
  z.object({
    ...everyStep,
    event: z.literal('segment'),
    segment,
    phase: z.enum(['send', 'deliver', 'send+deliver']).optional(),
    to: side.optional(),
  }),
])

const vars = z.object({
  snd_una: int.nullish(),
  snd_nxt: int,
  rcv_nxt: int,
  rcv_wnd: octets.nullish(),
  unread: octets.nullish(),
  queued_unsent: octets.nullish(),
})

const options = z.object({ rfc5961: flag, rfc1337: flag, listener: flag, half_duplex: flag })

const vector = z
  .object({
    id: z.string(),
    sides: z.enum(['one', 'two']),
    dut: side.nullish(),
    initial: z.partialRecord(side, state.nullable()),
    vars: z.partialRecord(side, vars.nullable()),
    options: options.nullish(),
    rfc9293: z.enum(['agrees', 'agrees-except-bsd-closing-fin']).nullish(),
    unobserved_by_source: z.array(segment).nullish(),
    steps: z.array(step),
  })
  .superRefine((value, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (value.sides === 'one' && !value.dut) refuse('dut', 'a one-sided vector names the endpoint under test')
    for (const simulated of simulatedSides(value)) {
      if (!value.vars[simulated]) refuse('vars', `the numbers of ${simulated} are missing`)
    }
  })

export const vectorFile = z.object({ format: z.literal(1), vectors: z.array(vector) })

export type Vector = z.infer<typeof vector>
export type Step = z.infer<typeof step>
export type SegmentStep = Extract<Step, { event: 'segment' }>
export type VectorSegment = z.infer<typeof segment>

/** Which endpoints are played: both, or the one under test. */
export function simulatedSides(value: {
  sides: 'one' | 'two'
  dut?: Side | null | undefined
}): readonly Side[] {
  if (value.sides === 'two') return SIDES
  return value.dut ? [value.dut] : []
}
