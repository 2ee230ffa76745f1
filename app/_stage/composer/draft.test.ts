import { describe, expect, it } from 'vitest'
import {
  type Draft,
  EMPTY_DRAFT,
  digitsOf,
  draftAnswer,
  draftNothing,
  draftSegment,
  draftState,
  step,
  toggleBit,
} from './draft.ts'

const finAck: Draft = { ...EMPTY_DRAFT, bits: ['FIN', 'ACK'] }
const bitsOnly = { level: 1, asksLength: false, confidence: false } as const
const numbers = { level: 2, asksLength: false, confidence: false } as const
const states = { level: 3, asksLength: false, confidence: false } as const
const story = { level: 0, asksLength: false, confidence: false } as const

describe('a draft', () => {
  it('keeps its bits in the order of the header, whatever the order of the keys', () => {
    expect(toggleBit(toggleBit(EMPTY_DRAFT, 'ACK'), 'FIN').bits).toEqual(['FIN', 'ACK'])
    expect(toggleBit(finAck, 'FIN').bits).toEqual(['ACK'])
  })

  it('is a move of bits alone at level 1', () => {
    const drafted = draftSegment({ ...finAck, seq: '7' }, bitsOnly)
    expect(drafted).toEqual({ ok: true, move: { kind: 'segment', bits: ['FIN', 'ACK'] } })
  })

  it('spends no try on an empty field', () => {
    expect(draftSegment(EMPTY_DRAFT, bitsOnly)).toMatchObject({ ok: false, field: 'bits' })
    expect(draftSegment(finAck, numbers)).toMatchObject({ ok: false, field: 'seq' })
    expect(draftSegment({ ...finAck, seq: '0' }, numbers)).toMatchObject({ ok: false, field: 'ack' })
    expect(draftNothing(EMPTY_DRAFT, states)).toMatchObject({ ok: false, field: 'state' })
    expect(draftState(EMPTY_DRAFT)).toMatchObject({ ok: false, field: 'state' })
  })

  it('has no ACK number without the ACK bit', () => {
    const drafted = draftSegment({ ...EMPTY_DRAFT, bits: ['FIN'], seq: '100', ack: '5' }, numbers)
    expect(drafted).toEqual({ ok: true, move: { kind: 'segment', bits: ['FIN'], seq: 100 } })
  })

  it('takes an empty length for none, and asks for it only where there is data', () => {
    const draft = { ...finAck, seq: '1', ack: '2' }
    expect(draftSegment(draft, { ...numbers, asksLength: true })).toMatchObject({ move: { length: 0 } })
    expect(draftSegment(draft, numbers)).toEqual({
      ok: true,
      move: { kind: 'segment', bits: ['FIN', 'ACK'], seq: 1, ack: 2 },
    })
  })

  it('knows the largest number of each field', () => {
    const draft = { ...finAck, seq: '4294967296', ack: '2' }
    expect(draftSegment(draft, numbers)).toEqual({ ok: false, field: 'seq', why: 'too-large' })
    const long = { ...finAck, seq: '1', ack: '2', length: '65536' }
    expect(draftSegment(long, { ...numbers, asksLength: true })).toMatchObject({
      field: 'length',
      why: 'too-large',
    })
  })

  it('carries the state at level 3, with a segment and without', () => {
    const draft = { ...finAck, seq: '1', ack: '2', state: 'FIN-WAIT-1' } as const
    expect(draftSegment(draft, states)).toMatchObject({ move: { state: 'FIN-WAIT-1' } })
    expect(draftNothing(draft, states)).toEqual({ ok: true, move: { kind: 'nothing', state: 'FIN-WAIT-1' } })
    expect(draftNothing(draft, numbers)).toEqual({ ok: true, move: { kind: 'nothing' } })
  })
})

describe('at story level', () => {
  it('a line is asked first, and no try is spent without one', () => {
    expect(draftAnswer('line', finAck, story)).toMatchObject({ ok: false, field: 'line' })
    const chosen = { ...EMPTY_DRAFT, line: 'done' } as const
    expect(draftAnswer('line', chosen, story)).toEqual({ ok: true, move: { kind: 'line', line: 'done' } })
  })

  it('the segment that says it is one of bits alone', () => {
    const drafted = draftAnswer('move', { ...finAck, seq: '7' }, story)
    expect(drafted).toEqual({ ok: true, move: { kind: 'segment', bits: ['FIN', 'ACK'] } })
  })
})

describe('where it is asked how sure one is', () => {
  const sure = { ...bitsOnly, confidence: true } as const

  it('no line, segment or silence goes without it, and a state does', () => {
    expect(draftSegment(finAck, sure)).toMatchObject({ ok: false, field: 'confidence' })
    expect(draftNothing(EMPTY_DRAFT, sure)).toMatchObject({ ok: false, field: 'confidence' })
    const named = { ...EMPTY_DRAFT, state: 'CLOSED' } as const
    expect(draftAnswer('state', named, { ...states, confidence: true })).toMatchObject({ ok: true })
  })

  it('it goes along with the move', () => {
    expect(draftSegment({ ...finAck, confidence: 'guess' }, sure)).toMatchObject({ confidence: 'guess' })
    expect(draftSegment({ ...finAck, confidence: 'guess' }, bitsOnly)).not.toHaveProperty('confidence')
  })
})

describe('step', () => {
  it('goes round at the end of the sequence space', () => {
    expect(step('seq', '4294967295', 1)).toBe('0')
    expect(step('ack', '0', -1)).toBe('4294967295')
    expect(step('length', '0', -1)).toBe('65535')
  })

  it('leaves an empty field empty, so that nothing is offered by the back door', () => {
    expect(step('seq', '', 1)).toBe('')
  })
})

it('takes digits out of whatever was typed or pasted', () => {
  expect(digitsOf(' 1,234 F')).toBe('1234')
})
