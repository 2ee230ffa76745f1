import { describe, expect, it } from 'vitest'
import {
  type Draft,
  EMPTY_DRAFT,
  digitsOf,
  draftNothing,
  draftSegment,
  draftState,
  step,
  toggleBit,
} from './draft.ts'

const finAck: Draft = { ...EMPTY_DRAFT, bits: ['FIN', 'ACK'] }
const bitsOnly = { level: 1, asksLength: false } as const
const numbers = { level: 2, asksLength: false } as const
const states = { level: 3, asksLength: false } as const

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
    expect(draftSegment(draft, { level: 2, asksLength: true })).toMatchObject({ move: { length: 0 } })
    expect(draftSegment(draft, numbers)).toEqual({
      ok: true,
      move: { kind: 'segment', bits: ['FIN', 'ACK'], seq: 1, ack: 2 },
    })
  })

  it('knows the largest number of each field', () => {
    const draft = { ...finAck, seq: '4294967296', ack: '2' }
    expect(draftSegment(draft, numbers)).toEqual({ ok: false, field: 'seq', why: 'too-large' })
    const long = { ...finAck, seq: '1', ack: '2', length: '65536' }
    expect(draftSegment(long, { level: 2, asksLength: true })).toMatchObject({
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
