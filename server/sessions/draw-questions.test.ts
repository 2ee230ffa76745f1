import { describe, expect, test } from 'vitest'
import { ONE_OF_EACH } from '#core/quiz/testing/questions.ts'
import { drawQuestions } from './draw-questions.ts'

const TITLE = { en: 'A set', zh: '一组题目' }

function drawSet(...questions: readonly unknown[]) {
  return drawQuestions({ from: 'set', title: TITLE, questions })
}

function manyFields(name: string): object {
  return Object.fromEntries(Array.from({ length: 40_000 }, (_, index) => [`${name}${index}`, name]))
}

describe('a set of one’s own', () => {
  test('is taken as it is', () => {
    expect(drawSet(...ONE_OF_EACH)).toEqual({ title: TITLE, questions: ONE_OF_EACH })
  })

  test('with a thousand fields too many has one fault, whatever they are in', () => {
    const [first] = ONE_OF_EACH
    for (const more of [manyFields('k'), { key: manyFields('k') }, { figure: [manyFields('_')] }])
      expect(drawSet(first, { ...first, id: 'wide', ...more })).toEqual({
        faults: [{ line: null, question: 'wide', message: 'questions.1: too-many (50)' }],
      })
  })

  test('nested as deep as it is long is refused too', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
    expect(drawSet(deep)).toMatchObject({ faults: [{ question: '1' }] })
  })

  test('with characters that the database would not keep says where they are', () => {
    const [first] = ONE_OF_EACH
    for (const [en, message] of [
      ['NUL \0', 'questions.0.prompt.en: not-allowed'],
      ['half \uD83D', 'questions.0.prompt.en: not-allowed'],
    ])
      expect(drawSet({ ...first, prompt: { en, zh: '字' } })).toMatchObject({ faults: [{ message }] })
    expect(drawSet({ ...first, prompt: { en: 'whole 😀', zh: '字' } })).not.toHaveProperty('faults')
    const figure = { kind: 'terminal', lines: ['\0'] }
    expect(drawSet({ ...first, figure })).toMatchObject({
      faults: [{ message: 'questions.0.figure.lines.0: not-allowed' }],
    })
  })
})
