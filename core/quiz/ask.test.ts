import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { askQuestion } from './ask.ts'
import { OF_KIND, ONE_OF_EACH } from './testing/questions.ts'

const OPEN = ['id', 'chapter', 'skills', 'difficulty', 'prompt', 'figure', 'kind']

describe('a question as it is asked', () => {
  it.each(ONE_OF_EACH.map((question) => [question.kind, question] as const))(
    'of kind %s has these fields and no other',
    (kind, question) => {
      const own = {
        single: ['options'],
        several: ['options'],
        number: ['label'],
        order: ['items'],
        pairs: ['left', 'right'],
        point: ['on'],
        'true-false': ['reasons'],
      }[kind]
      expect(Object.keys(askQuestion(question, 's')).toSorted()).toEqual([...OPEN, ...own].toSorted())
    },
  )

  it('has choices with an id and a text', () => {
    for (const { id, ...choice } of [
      ...choicesOf('single'),
      ...choicesOf('several'),
      ...choicesOf('true-false'),
    ]) {
      expect([id, Object.keys(choice)]).toEqual([id, ['text']])
    }
  })

  it('tells nothing of the key in its bytes', () => {
    for (const question of ONE_OF_EACH) {
      const bytes = JSON.stringify(askQuestion(question, 'seed'))
      expect(bytes).not.toMatch(/"key"|misconception|explanation|It is so|RFC 9293|claims|wrong/)
    }
  })

  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...ONE_OF_EACH), (seed, question) => {
        expect(askQuestion(question, seed)).toEqual(askQuestion(question, seed))
      }),
    )
  })

  it('has the right option in every place, about as often', () => {
    const places = [0, 0, 0]
    for (let seed = 0; seed < 3000; seed += 1) {
      const asked = askQuestion(OF_KIND.single, String(seed))
      const at = asked.kind === 'single' ? asked.options.findIndex(({ id }) => id === 'a') : 0
      places[at] = (places[at] ?? 0) + 1
    }
    for (const count of places) expect(count).toBeGreaterThan(850)
  })

  it('never has its items in the right order', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const asked = askQuestion(OF_KIND.order, seed)
        const ids = asked.kind === 'order' ? asked.items.map(({ id }) => id) : []
        expect(ids.toSorted()).toEqual(['x', 'y', 'z'])
        expect(ids).not.toEqual(OF_KIND.order.key)
      }),
    )
  })
})

function choicesOf(kind: 'single' | 'several' | 'true-false') {
  const asked = askQuestion(OF_KIND[kind], 's')
  if (asked.kind === 'single' || asked.kind === 'several') return asked.options
  return asked.kind === 'true-false' ? asked.reasons : []
}
