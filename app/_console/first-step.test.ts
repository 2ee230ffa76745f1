import { expect, it } from 'vitest'
import type { PairDetail } from '#core/match/pair-detail.ts'
import { firstStep } from './first-step.ts'

const lines = [
  { kind: 'sent' },
  { kind: 'refused', reason: 'ack-owed' },
  { kind: 'refused', reason: 'second-fin' },
]
const steps = [0, 1, 2, 3].map((shown) => ({ from: Math.max(0, shown - 1), shown }))
const detail = { lines, steps } as unknown as PairDetail

it('a replay begins where it was asked for, and never beyond its end', () => {
  expect(firstStep(detail, { match: 'M', step: 1, reason: null })).toBe(1)
  expect(firstStep(detail, { match: 'M', step: 9, reason: null })).toBe(3)
})

it('or at the first refusal of a kind, else at what happened last', () => {
  expect(firstStep(detail, { match: 'M', step: null, reason: 'ack-owed' })).toBe(2)
  expect(firstStep(detail, { match: 'M', step: null, reason: 'wrong-seq' })).toBe(3)
  expect(firstStep(detail, { match: 'M', step: null, reason: null })).toBe(3)
})
