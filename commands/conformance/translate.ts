import { type Call, type Endpoint, type Timer, newEndpoint } from '#core/teardown/endpoint.ts'
import { type Segment, SEQUENCE_SPACE, isSameSegment, wrap } from '#core/teardown/segment.ts'
import { STATES, type State, hasClosed } from '#core/teardown/state.ts'
import type { Side, Step, Vector, VectorSegment } from './vector-format.ts'

/** The endpoint that a vector begins with; null where its state is one of opening, which is not played. */
export function startOf(vector: Vector, side: Side): Endpoint | null {
  const state = vector.initial[side] ?? 'ESTABLISHED'
  const vars = vector.vars[side]
  if (!vars || !isPlayed(state)) return null
  const { rfc5961, rfc1337, listener, half_duplex: halfDuplex } = vector.options ?? {}
  return newEndpoint({
    state,
    sndUna: vars.snd_una ?? vars.snd_nxt,
    sndNxt: vars.snd_nxt,
    rcvNxt: vars.rcv_nxt,
    ...(vars.rcv_wnd == null ? {} : { rcvWnd: vars.rcv_wnd }),
    unread: vars.unread ?? 0,
    unsent: vars.queued_unsent ?? 0,
    // Where only data after close() is answered with RST, an end that begins closed is one that called close().
    readerGone: halfDuplex === true && hasClosed(state),
    options: {
      rfc5961: rfc5961 ?? true,
      rfc1337: rfc1337 ?? false,
      listener: listener ?? false,
      halfDuplex: halfDuplex ?? false,
    },
  })
}

function isPlayed(state: string): state is State {
  return (STATES as readonly string[]).includes(state)
}

const CALLS = {
  close: 'close',
  shutdown_wr: 'shutdown',
  shutdown_rdwr: 'shutdown-both',
  shutdown_rd: 'shutdown-read',
  abort: 'abort',
} as const

/** The application's call in a step; null where the step is none. */
export function callOf(step: Step): Call | null {
  if (step.event === 'send' || step.event === 'queue') return { kind: step.event, octets: step.bytes }
  if (step.event === 'read')
    return step.bytes == null ? { kind: 'read' } : { kind: 'read', octets: step.bytes }
  return step.event in CALLS ? { kind: CALLS[step.event as keyof typeof CALLS] } : null
}

export const TIMER_NAMES: Readonly<Record<'rto' | '2msl' | 'fw2' | 'user', Timer>> = {
  rto: 'RTO',
  '2msl': '2MSL',
  fw2: 'FIN-WAIT-2',
  user: 'USER',
}

/** Numbers that a vector leaves open are filled in with what the receiver waits for. */
export function arrivingSegment(given: VectorSegment, receiver: Endpoint): Segment {
  const ack = given.flags.includes('A') ? wrap(given.ack ?? receiver.sndNxt) : null
  return { ...bitsOf(given), seq: wrap(given.seq ?? receiver.rcvNxt), ack, length: given.len }
}

/** Whether a segment that was sent is the one a vector asks for: what it leaves open may be anything. */
export function isWanted(wanted: VectorSegment, sent: Segment): boolean {
  const anyAck = wanted.ack == null && wanted.flags.includes('A')
  const ack = anyAck ? sent.ack : wanted.ack == null ? null : wrap(wanted.ack)
  return isSameSegment(
    { ...bitsOf(wanted), seq: wrap(wanted.seq ?? sent.seq), ack, length: wanted.len },
    sent,
  )
}

function bitsOf({ flags }: VectorSegment): Pick<Segment, 'fin' | 'syn' | 'rst' | 'psh'> {
  const has = (letter: string) => flags.includes(letter)
  return { fin: has('F'), syn: has('S'), rst: has('R'), psh: has('P') }
}

/** As vectors write it, `FA 1/2 len 5`: numbers small and signed, – where there is none. */
export function formatWanted({ flags, seq, ack, len }: VectorSegment): string {
  const length = len > 0 ? ` len ${len}` : ''
  return `${flags} ${seq ?? 'any'}/${ack ?? '–'}${length}`
}

export function formatSent(segment: Segment): string {
  const { fin, psh, rst, syn, ack, length } = segment
  const flags = `${syn ? 'S' : ''}${fin ? 'F' : ''}${rst ? 'R' : ''}${psh ? 'P' : ''}${ack === null ? '' : 'A'}`
  return formatWanted({
    flags,
    seq: signed(segment.seq),
    ack: ack === null ? null : signed(ack),
    len: length,
  })
}

function signed(number: number): number {
  return number < SEQUENCE_SPACE / 2 ? number : number - SEQUENCE_SPACE
}
