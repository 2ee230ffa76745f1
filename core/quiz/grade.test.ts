import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Answer } from './answer.ts'
import { fits, gradeAnswer, keyOf } from './grade.ts'
import { OF_KIND, ONE_OF_EACH, WRONG_ANSWERS } from './testing/questions.ts'

describe.each(ONE_OF_EACH.map((question) => [question.kind, question] as const))(
  'of kind %s',
  (kind, question) => {
    it('the key is right', () => {
      expect(gradeAnswer(question, keyOf(question))).toEqual({ right: true, misconceptions: [] })
    })

    it('a wrong answer shows what its giver believes', () => {
      const { right, misconceptions } = gradeAnswer(question, WRONG_ANSWERS[kind])
      expect(right).toBe(false)
      expect(misconceptions).toHaveLength(1)
    })

    it('an answer of another kind does not fit and shows nothing', () => {
      for (const answer of Object.values(WRONG_ANSWERS).filter((one) => one.kind !== kind)) {
        expect(fits(question, answer)).toBe(false)
        expect(gradeAnswer(question, answer)).toEqual({ right: false, misconceptions: [] })
      }
    })

    it('what is right also fits, whatever the answer', () => {
      fc.assert(
        fc.property(anyAnswer, (answer) => {
          const { right } = gradeAnswer(question, answer)
          expect(right && !fits(question, answer)).toBe(false)
        }),
      )
    })
  },
)

describe('an answer fits', () => {
  it.each<[string, keyof typeof OF_KIND, Answer]>([
    ['with a known option', 'single', { kind: 'single', option: 'zz' }],
    ['with one option at least', 'several', { kind: 'several', options: [] }],
    ['with each option once', 'several', { kind: 'several', options: ['a', 'b', 'a'] }],
    ['with a whole number', 'number', { kind: 'number', value: 1.5 }],
    ['with a number below 2^32', 'number', { kind: 'number', value: 2 ** 32 }],
    ['with all items', 'order', { kind: 'order', items: ['x', 'y'] }],
    ['with each item once', 'order', { kind: 'order', items: ['x', 'y', 'y'] }],
    ['with a partner for each', 'pairs', { kind: 'pairs', pairs: { l1: 'r1' } }],
    ['with known partners', 'pairs', { kind: 'pairs', pairs: { l1: 'r1', l2: 'l1' } }],
    ['at a place of its diagram', 'point', { kind: 'point', place: 'segment:1' }],
    ['with a known reason', 'true-false', { kind: 'true-false', isTrue: false, why: 'zz' }],
  ])('%s only', (_when, kind, answer) => {
    expect(fits(OF_KIND[kind], answer)).toBe(false)
  })
})

describe('a grade', () => {
  it('is the same in whatever order several options are taken', () => {
    expect(gradeAnswer(OF_KIND.several, { kind: 'several', options: ['b', 'a'] }).right).toBe(true)
  })

  it('does not take part of the right options for all', () => {
    expect(gradeAnswer(OF_KIND.several, { kind: 'several', options: ['a'] })).toEqual({
      right: false,
      misconceptions: [],
    })
  })

  it('names the first mistake of an order only', () => {
    expect(gradeAnswer(OF_KIND.order, { kind: 'order', items: ['z', 'y', 'x'] }).misconceptions).toEqual([
      'fin-before-close',
    ])
  })

  it('asks for the truth and for the reason', () => {
    expect(gradeAnswer(OF_KIND['true-false'], { kind: 'true-false', isTrue: true, why: 'a' }).right).toBe(
      false,
    )
  })
})

const anyId = fc.constantFrom(
  'a',
  'b',
  'c',
  'd',
  'x',
  'y',
  'z',
  'l1',
  'l2',
  'r1',
  'r2',
  '__proto__',
  'TIME-WAIT',
)
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ kind: fc.constant('single' as const), option: anyId }),
  fc.record({ kind: fc.constant('several' as const), options: fc.array(anyId) }),
  fc.record({ kind: fc.constant('number' as const), value: fc.oneof(fc.constant(301), fc.double()) }),
  fc.record({ kind: fc.constant('order' as const), items: fc.array(anyId) }),
  fc.record({ kind: fc.constant('pairs' as const), pairs: fc.dictionary(anyId, anyId) }),
  fc.record({ kind: fc.constant('point' as const), place: anyId }),
  fc.record({ kind: fc.constant('true-false' as const), isTrue: fc.boolean(), why: anyId }),
)
