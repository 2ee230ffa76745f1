import { describe, expect, it } from 'vitest'
import { distributionOf } from './distribution.ts'
import { keyOf } from './grade.ts'
import { OF_KIND, ONE_OF_EACH, WRONG_ANSWERS } from './testing/questions.ts'

describe('a distribution', () => {
  it('counts options, the most frequent first', () => {
    const answers = ['b', 'a', 'b', 'c'].map((option) => ({ kind: 'single', option }) as const)
    expect(distributionOf(OF_KIND.single, answers)).toEqual({
      answers: 4,
      right: 1,
      counts: [
        { what: 'b', count: 2, right: false },
        { what: 'a', count: 1, right: true },
        { what: 'c', count: 1, right: false },
      ],
    })
  })

  it('counts each part of an answer that has several', () => {
    const whats = (kind: keyof typeof OF_KIND) =>
      distributionOf(OF_KIND[kind], [keyOf(OF_KIND[kind])]).counts.map(({ what }) => what)
    expect(whats('order')).toEqual(['x@1', 'y@2', 'z@3'])
    expect(whats('pairs')).toEqual(['l1>r1', 'l2>r2'])
    expect(whats('true-false')).toEqual(['a', 'false'])
  })

  it.each(ONE_OF_EACH.map((question) => [question.kind, question] as const))(
    'of kind %s marks what is right',
    (kind, question) => {
      expect(distributionOf(question, [keyOf(question)]).counts.every(({ right }) => right)).toBe(true)
      const { counts, right } = distributionOf(question, [WRONG_ANSWERS[kind]])
      expect(right).toBe(0)
      expect(counts.some((count) => !count.right)).toBe(true)
    },
  )

  it('holds twenty counts at most', () => {
    const answers = Array.from({ length: 50 }, (_, value) => ({ kind: 'number', value }) as const)
    expect(distributionOf(OF_KIND.number, answers).counts).toHaveLength(20)
  })
})
