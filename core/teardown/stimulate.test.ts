import { describe, expect, test } from 'vitest'
import { type Endpoint, type Stimulus, TIMERS } from './endpoint.ts'
import { EXPECTATIONS, type Expectation, formatOutcome } from './expectations.ts'
import { type Segment, advance } from './segment.ts'
import { stimulate } from './stimulate.ts'
import { CALL_EVENTS, type Row, SEGMENT_EVENTS } from './table/row.ts'
import { TRANSITIONS } from './transitions.ts'

function comesTrue({ endpoint, stimulus, row, outcomes }: Expectation, table: readonly Row[]): boolean {
  const came = stimulate(endpoint, stimulus, table)
  return came[0].row === row && came.map(formatOutcome).join('; ') === outcomes.join('; ')
}

describe('every state and event', () => {
  test.for(EXPECTATIONS)('$line', ({ endpoint, stimulus, row, outcomes }) => {
    const came = stimulate(endpoint, stimulus)
    expect(came.map((outcome) => outcome.row)).toEqual(outcomes.map(() => row))
    expect(came.map(formatOutcome)).toEqual(outcomes)
  })
})

describe('the table', () => {
  test('has one row for a state and an event, with a sentence and a clause', () => {
    const names = TRANSITIONS.map(({ state, event }) => `${state} ${event}`)
    expect(new Set(names).size).toBe(names.length)
    expect(TRANSITIONS.filter(({ sentence, clause }) => sentence === '' || clause === '')).toEqual([])
  })

  test('has a row for each event, in some state', () => {
    const events = new Set(TRANSITIONS.map(({ event }) => event))
    expect([...SEGMENT_EVENTS, ...CALL_EVENTS, ...TIMERS].filter((event) => !events.has(event))).toEqual([])
  })

  test.for(TRANSITIONS.map((row) => ({ row, name: `${row.state} ${row.event}` })))(
    'cannot do without $name',
    ({ row }) => {
      const without = TRANSITIONS.filter((other) => other !== row)
      expect(EXPECTATIONS.some((expectation) => !comesTrue(expectation, without))).toBe(true)
    },
  )
})

/** Moves both number spaces of an endpoint and of what reaches it. */
function shifted({ endpoint, stimulus }: Expectation, ours: number, theirs: number): [Endpoint, Stimulus] {
  const moved: Endpoint = {
    ...endpoint,
    sndUna: advance(endpoint.sndUna, ours),
    sndNxt: advance(endpoint.sndNxt, ours),
    finSeq: endpoint.finSeq === null ? null : advance(endpoint.finSeq, ours),
    inFlight: endpoint.inFlight.map((sent) => ({ ...sent, seq: advance(sent.seq, ours) })),
    rcvNxt: advance(endpoint.rcvNxt, theirs),
  }
  if (stimulus.kind !== 'segment') return [moved, stimulus]
  return [moved, { kind: 'segment', segment: shiftedSegment(stimulus.segment, theirs, ours) }]
}

function shiftedSegment(segment: Segment, seq: number, ack: number): Segment {
  return {
    ...segment,
    seq: advance(segment.seq, seq),
    ack: segment.ack === null ? null : advance(segment.ack, ack),
  }
}

describe('sequence numbers wrap', () => {
  // So that each number of a line, and each end of a segment, stands once at 2^32 − 1, 0 and 1; and at the sign bit.
  const OFFSETS = [-8, -7, -6, -5, -4, -3, -2, -1, 2 ** 31 - 2, 2 ** 31 - 1, -65_537]
  const live = EXPECTATIONS.filter(({ endpoint }) => endpoint.state !== 'CLOSED')

  test.for(live)('$line', (expectation) => {
    const [plain] = stimulate(expectation.endpoint, expectation.stimulus)
    for (const ours of OFFSETS) {
      for (const theirs of OFFSETS) {
        const [moved] = stimulate(...shifted(expectation, ours, theirs))
        expect(moved.row).toBe(plain.row)
        expect(moved.next.state).toBe(plain.next.state)
        expect(moved.next.rcvNxt).toBe(advance(plain.next.rcvNxt, theirs))
        if (plain.owed !== null) expect(moved.owed).toEqual(shiftedSegment(plain.owed, ours, theirs))
      }
    }
  })
})
