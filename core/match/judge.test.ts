import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Endpoint, type Stimulus, newEndpoint } from '#core/teardown/endpoint.ts'
import { afterStimuli, isSameAnswer, legalMoves } from '#core/teardown/legal-moves.ts'
import {
  CONTROL_BITS,
  type ControlBit,
  type Segment,
  ackSegment,
  advance,
  dataSegment,
  finSegment,
  formatSegment,
  rstSegment,
} from '#core/teardown/segment.ts'
import { STATES, type State } from '#core/teardown/state.ts'
import { stimulate } from '#core/teardown/stimulate.ts'
import { TRANSITIONS } from '#core/teardown/transitions.ts'
import { judge } from './judge.ts'
import { type End, newEnd } from './match.ts'
import type { Answer, Move } from './move.ts'

const OURS = 1000
const PEERS = 5000

/** Endpoints in each state, with and without something outstanding, unsent, unread or held. */
function endpointsIn(state: State): Endpoint[] {
  const base = { state, sndNxt: OURS, rcvNxt: PEERS, rcvWnd: 1000 }
  const plain = newEndpoint(base)
  const closing = ['ESTABLISHED', 'CLOSE-WAIT'].includes(state)
    ? [stimulate(plain, { kind: 'call', call: { kind: 'close' } })[0].next]
    : []
  return [
    plain,
    newEndpoint({ ...base, sndUna: OURS - 20 }),
    newEndpoint({ ...base, unread: 9 }),
    newEndpoint({ ...base, unsent: 30 }),
    newEndpoint({ ...base, readerGone: true }),
    newEndpoint({ ...base, options: { rfc5961: false } }),
    newEndpoint({ ...base, options: { rfc1337: true, listener: true } }),
    ...closing,
  ]
}

function stimuli(): Stimulus[] {
  const segments: Segment[] = [PEERS - 5, PEERS - 1, PEERS, PEERS + 1, PEERS + 5, PEERS + 2000].flatMap(
    (seq) =>
      [OURS - 1, OURS, OURS + 9].flatMap((ack) => [
        ackSegment(seq, ack),
        finSegment(seq, ack),
        finSegment(seq, ack, 5),
        dataSegment(seq, ack, 5),
        rstSegment(seq),
        { ...finSegment(seq, ack), ack: null },
        { ...ackSegment(seq, ack), syn: true, ack: null },
      ]),
  )
  const calls = ['close', 'shutdown', 'shutdown-read', 'abort'] as const
  return [
    ...segments.map((segment) => ({ kind: 'segment', segment }) as const),
    ...calls.map((kind) => ({ kind: 'call', call: { kind } }) as const),
    { kind: 'call', call: { kind: 'send', octets: 7 } },
    { kind: 'call', call: { kind: 'queue', octets: 7 } },
    { kind: 'call', call: { kind: 'read' } },
    ...(['RTO', '2MSL', 'FIN-WAIT-2', 'USER', 'KEEPALIVE'] as const).map(
      (timer) => ({ kind: 'timer', timer }) as const,
    ),
  ]
}

interface Case {
  readonly row: string
  readonly end: End
}

/** For every row of the table the positions that it decides. */
function casesByRow(): Map<string, Case[]> {
  const cases = new Map<string, Case[]>()
  for (const settled of STATES.flatMap(endpointsIn)) {
    for (const stimulus of stimuli()) {
      const { row } = stimulate(settled, stimulus)[0]
      cases.set(row, [...(cases.get(row) ?? []), { row, end: endWith(settled, [stimulus]) }])
    }
  }
  return cases
}

function endWith(settled: Endpoint, open: readonly Stimulus[]): End {
  return { ...newEnd(settled), open }
}

/** Moves around what is right: each bit, and numbers that learners send. */
function moveAt({ settled, open }: End): fc.Arbitrary<Move> {
  const current = afterStimuli(settled, open)
  const interesting = [settled, current].flatMap(({ sndUna, sndNxt, rcvNxt }) => [sndUna, sndNxt, rcvNxt])
  const near = interesting.flatMap((value) => [-1, 0, 1, 2, 5].map((by) => advance(value, by)))
  const legal = legalMoves(settled, open).flatMap(({ segment }) => segment ?? [])
  const numbers = [...near, ...legal.flatMap(({ seq, ack }) => [seq, ack ?? 0]), 0, 77]
  const bits = fc.subarray<ControlBit>([...CONTROL_BITS])
  const length = fc.constantFrom(0, 0, 0, 5, 7, 30, 37, ...legal.map((segment) => segment.length))
  const number = fc.constantFrom(...numbers)
  const segment = fc.record({ kind: fc.constant('segment' as const), bits, seq: number, ack: number, length })
  const exact = legal.map((one): Move => ({
    kind: 'segment',
    bits: CONTROL_BITS.filter((bit) => bitsOf(one).has(bit)),
    seq: one.seq,
    ack: one.ack ?? undefined,
    length: one.length,
  }))
  return fc.oneof(
    { weight: 12, arbitrary: segment },
    { weight: 3, arbitrary: fc.constantFrom<Move>({ kind: 'nothing' }, ...exact) },
  )
}

function bitsOf(segment: Segment): Set<ControlBit> {
  const on = CONTROL_BITS.filter((bit) => {
    if (bit === 'ACK') return segment.ack !== null
    const names = { FIN: 'fin', RST: 'rst', SYN: 'syn', PSH: 'psh' } as const
    return segment[names[bit]]
  })
  return new Set(on)
}

/** The same question asked of the outcomes alone, without the judge. */
function isAllowed({ settled, open }: End, move: Answer): boolean {
  const stimulus = open[0]
  if (stimulus === undefined) return false
  return stimulate(settled, stimulus).some(({ owed }) => isSameAnswer(owed, sentOf(move)))
}

function sentOf(move: Answer): Segment | null {
  if (move.kind === 'nothing') return null
  const bits = new Set(move.bits)
  return {
    fin: bits.has('FIN'),
    syn: bits.has('SYN'),
    rst: bits.has('RST'),
    psh: bits.has('PSH'),
    seq: move.seq ?? 0,
    ack: bits.has('ACK') ? (move.ack ?? 0) : null,
    length: move.length ?? 0,
  }
}

describe('the judge', () => {
  const cases = casesByRow()
  const rows = TRANSITIONS.map(({ state, event }) => `${state} ${event}`)

  it('is asked about every row of the table', () => {
    expect(rows.filter((row) => !cases.has(row))).toEqual([])
  })

  let refused = 0
  const caughtAll: string[] = []

  it.each(rows)('%s: accepts the outcomes and nothing else', (row) => {
    const positions = cases.get(row) ?? []
    const positionAndMove = fc
      .constantFrom(...positions)
      .chain(({ end }) => fc.record({ end: fc.constant(end), move: moveAt(end) }))
    fc.assert(
      fc.property(positionAndMove, ({ end, move }) => {
        if (move.kind === 'state' || move.kind === 'line') return
        const judgement = judge(end, move, 2)
        expect(judgement.verdict !== 'refused').toBe(isAllowed(end, move))
        if (judgement.verdict !== 'refused') return
        refused += 1
        if (judgement.reason === 'not-allowed-here') caughtAll.push(`${row}: ${describeMove(move)}`)
      }),
      { numRuns: 200 },
    )
  })

  it('names what is wrong: the catch-all is not needed', () => {
    console.info(`refused ${refused} moves, ${caughtAll.length} of them by the catch-all`)
    expect(caughtAll.slice(0, 20)).toEqual([])
  })
})

function describeMove(move: Answer): string {
  const sent = sentOf(move)
  return sent === null ? 'nothing' : formatSegment(sent)
}

describe('a number shows the misconception', () => {
  const seg = (bits: ControlBit[], seq: number, ack: number, length = 0): Move & { kind: 'segment' } => ({
    kind: 'segment',
    bits,
    seq,
    ack,
    length,
  })
  const finArrives: Stimulus = { kind: 'segment', segment: finSegment(300, 101) }
  const at = (state: State, stimulus: Stimulus, ours = 101, peers = 300) =>
    endWith(newEndpoint({ state, sndNxt: ours, rcvNxt: peers }), [stimulus])
  const close: Stimulus = { kind: 'call', call: { kind: 'close' } }
  const reasonOf = (end: End, move: Move & { kind: 'segment' }) => {
    const judgement = judge(end, move, 2)
    return judgement.verdict === 'refused' ? judgement.reason : judgement.verdict
  }

  it.each([
    [
      "the peer's FIN's own number",
      at('FIN-WAIT-2', finArrives),
      seg(['ACK'], 101, 300),
      'fin-takes-a-number',
    ],
    ['one too many', at('FIN-WAIT-2', finArrives), seg(['ACK'], 101, 302), 'ack-takes-no-number'],
    ["own FIN's number", at('FIN-WAIT-2', finArrives), seg(['ACK'], 100, 301), 'own-fin-takes-a-number'],
    ['columns', at('FIN-WAIT-2', finArrives), seg(['ACK'], 300, 101), 'columns-swapped'],
    ['added first', at('ESTABLISHED', close), seg(['FIN', 'ACK'], 102, 300), 'added-before-sending'],
    [
      'the data before the FIN',
      at('ESTABLISHED', { kind: 'segment', segment: finSegment(300, 101, 10) }),
      seg(['ACK'], 101, 301),
      'data-forgotten',
    ],
    [
      'a retransmission with a new number',
      at('FIN-WAIT-1', { kind: 'timer', timer: 'RTO' }),
      seg(['FIN', 'ACK'], 101, 300),
      'retransmission-renumbered',
    ],
    [
      'a retransmission with the old ACK',
      at('CLOSING', { kind: 'timer', timer: 'RTO' }),
      seg(['FIN', 'ACK'], 100, 299),
      'retransmission-with-old-ack',
    ],
    [
      'a second FIN in CLOSING',
      at('FIN-WAIT-1', { kind: 'segment', segment: finSegment(300, 100) }),
      seg(['FIN', 'ACK'], 101, 301),
      'second-fin',
    ],
    ['no ACK bit', at('ESTABLISHED', close), { kind: 'segment', bits: ['FIN'], seq: 101 }, 'fin-without-ack'],
    ['close at once', at('ESTABLISHED', finArrives), seg(['FIN', 'ACK'], 101, 301), 'fin-before-close'],
    ['an ACK for nothing', at('ESTABLISHED', close), seg(['ACK'], 101, 300), 'ack-not-needed'],
    ['RST for FIN', at('ESTABLISHED', close), seg(['RST'], 101, 300), 'reset-not-asked'],
    ['SYN', at('ESTABLISHED', close), seg(['SYN', 'ACK'], 101, 300), 'syn-does-not-close'],
    [
      'a gap acknowledged',
      at('ESTABLISHED', { kind: 'segment', segment: finSegment(310, 101) }),
      seg(['ACK'], 101, 311),
      'gap-acknowledged',
    ],
    [
      'ACK from the own column',
      at('FIN-WAIT-2', finArrives, 101, 300),
      seg(['ACK'], 101, 101),
      'ack-from-own-column',
    ],
    [
      "the peer's FIN forgotten behind the own",
      at('CLOSE-WAIT', close, 300, 101),
      seg(['FIN', 'ACK'], 300, 100),
      'fin-takes-a-number',
    ],
    [
      'FIN without ACK where no FIN is right',
      at('ESTABLISHED', finArrives),
      { kind: 'segment', bits: ['FIN'], seq: 101 },
      'fin-before-close',
    ],
    [
      'PSH alone',
      at('ESTABLISHED', close),
      { kind: 'segment', bits: ['PSH'], seq: 101 },
      'segment-without-ack',
    ],
    [
      'an answer to a reset',
      at('ESTABLISHED', { kind: 'segment', segment: rstSegment(300) }),
      seg(['RST', 'ACK'], 101, 301),
      'reset-is-not-answered',
    ],
  ] as const)('%s', (_, end, move, reason) => {
    expect(reasonOf(end, move as Move & { kind: 'segment' })).toBe(reason)
  })

  it('says what is owed to who sends nothing', () => {
    const nothing = { kind: 'nothing' } as const
    expect(judge(at('ESTABLISHED', close), nothing, 2)).toMatchObject({ reason: 'fin-owed' })
    expect(judge(at('FIN-WAIT-2', finArrives), nothing, 2)).toMatchObject({ reason: 'ack-owed' })
  })
})
