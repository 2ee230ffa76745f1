import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { GENERATED_WORDS } from '#content/generated/generated-words.ts'
import { newEndpoint } from '#core/teardown/endpoint.ts'
import { legalMoves } from '#core/teardown/legal-moves.ts'
import { checkQuestion } from './check-question-set.ts'
import { readStimulus } from './claim.ts'
import { generateQuestions } from './generate.ts'
import type { Question } from './question.ts'
import { QUESTION_KINDS } from './question.ts'
import { readableSegment } from './segment-text.ts'

const MANY = generateQuestions('many', 2000, GENERATED_WORDS)

describe('generated questions', () => {
  it('are sound, and their claims hold', () => {
    for (const question of MANY) expect(checkQuestion(question)).toEqual({ question })
  })

  it('have one right option, by whatever reading', () => {
    for (const question of MANY) {
      if (question.kind !== 'single' || question.claims === undefined) continue
      const right = question.options.filter(({ text }) => allowedOf(question).has(text.en))
      expect([question.prompt.en, right.map(({ id }) => id)]).toEqual([question.prompt.en, [question.key]])
    }
  })

  it('have no wrong number that a reading allows', () => {
    for (const question of MANY) {
      if (question.kind !== 'number') continue
      const field = question.label.en.toLowerCase() === 'ack' ? 'ack' : 'seq'
      const allowed = movesOf(question).map(({ segment }) => segment?.[field])
      expect(new Set(allowed)).toEqual(new Set([question.key]))
    }
  })

  it('are of five kinds and tell each wrong answer apart', () => {
    const kinds = new Set(MANY.map(({ kind }) => kind))
    expect(QUESTION_KINDS.filter((kind) => !kinds.has(kind))).toEqual(['several', 'pairs'])
    for (const question of MANY) {
      if (question.kind !== 'single') continue
      const marked = question.options.filter(({ misconception }) => misconception !== undefined)
      expect(marked).toHaveLength(question.options.length - 1)
    }
  })

  it('leave no place of a word open', () => {
    for (const question of MANY) expect(JSON.stringify(question)).not.toMatch(/\{\w+\}/)
  })

  it('are all different, and wrap around 2^32 now and then', () => {
    expect(new Set(MANY.map(({ id }) => id)).size).toBe(2000)
    const prompts = MANY.map(({ prompt, figure }) => JSON.stringify([prompt.en, figure]))
    expect(new Set(prompts).size).toBeGreaterThan(1600)
    expect(MANY.some((question) => question.kind === 'number' && question.key < 5)).toBe(true)
  })

  it('are the same for the same seed, however many are asked for', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const five = generateQuestions(seed, 5, GENERATED_WORDS)
        expect(generateQuestions(seed, 3, GENERATED_WORDS)).toEqual(five.slice(0, 3))
      }),
    )
  })
})

function movesOf({ claims = [] }: Question) {
  const [claim] = claims
  if (claim === undefined) throw new TypeError('a generated question claims something')
  const { state, sndUna, sndNxt, rcvNxt, then } = claim
  const endpoint = newEndpoint({ state, sndNxt, rcvNxt, ...(sndUna === undefined ? {} : { sndUna }) })
  const stimuli = then.map(readStimulus).filter((stimulus) => stimulus !== null)
  return legalMoves(endpoint, stimuli)
}

/** What is right to say of the question: states where states are asked for, segments where segments are. */
function allowedOf(question: Question): ReadonlySet<string> {
  const moves = movesOf(question)
  return new Set([
    ...moves.map(({ next }) => next.state),
    ...moves.map(({ segment }) => (segment === null ? 'Nothing' : readableSegment(segment))),
  ])
}
