import { describe, expect, it } from 'vitest'
import { type ItemAnswer, discriminationOf } from './discrimination.ts'

function answers(count: number, of: (nth: number) => ItemAnswer): ItemAnswer[] {
  return Array.from({ length: count }, (_, nth) => of(nth))
}

describe('the discrimination of a question', () => {
  it('is 1 where all who know the rest know it, and all others do not', () => {
    const all = answers(20, (nth) => ({ isRight: nth < 10, restRight: nth < 10 ? 8 : 2, restOf: 10 }))
    expect(discriminationOf(all)).toBeCloseTo(1)
    const turned = all.map((one) => ({ ...one, isRight: !one.isRight }))
    expect(discriminationOf(turned)).toBeCloseTo(-1)
  })

  it('is the point-biserial correlation by its textbook formula', () => {
    const all = answers(24, (nth) => ({ isRight: nth % 3 !== 0, restRight: (nth * 7) % 11, restOf: 10 }))
    const shares = (isRight: boolean) =>
      all.filter((one) => one.isRight === isRight).map((one) => one.restRight / one.restOf)
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
    const every = [...shares(true), ...shares(false)]
    const deviation = Math.sqrt(mean(every.map((value) => (value - mean(every)) ** 2)))
    const p = shares(true).length / all.length
    const expected = ((mean(shares(true)) - mean(shares(false))) / deviation) * Math.sqrt(p * (1 - p))
    expect(discriminationOf(all)).toBeCloseTo(expected)
  })

  it('is no number below twenty answers of students who have answered others too', () => {
    const one = { isRight: true, restRight: 1, restOf: 4 }
    expect(discriminationOf(answers(19, () => one))).toBe('too-few')
    const withOne = [...answers(19, () => one), { ...one, restOf: 2 }]
    expect(discriminationOf(withOne)).toBe('too-few')
  })

  it('is no number where all were right, or all did the rest alike', () => {
    const allRight = answers(20, (nth) => ({ isRight: true, restRight: nth % 4, restOf: 4 }))
    expect(discriminationOf(allRight)).toBe('all-alike')
    const alike = answers(20, (nth) => ({ isRight: nth % 2 === 0, restRight: 1, restOf: 3 }))
    expect(discriminationOf(alike)).toBe('all-alike')
  })
})
