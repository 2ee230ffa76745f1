import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from './answer.ts'
import { askQuestion } from './ask.ts'
import { checkQuestion } from './check-question-set.ts'
import { diceOf } from './dice.ts'
import { gradeAnswer, keyOf } from './grade.ts'
import type { Choice, Question } from './question.ts'
import { renameChoices } from './rename-choices.ts'
import { OF_KIND, ONE_OF_EACH } from './testing/questions.ts'

/** A set as somebody writes one who thinks of no pupil: the ids are the key. */
const TELLING: Question = {
  ...OF_KIND.pairs,
  left: OF_KIND.pairs.left.map((one) => ({ ...one, id: `${one.id}-left` })),
  right: OF_KIND.pairs.right.map((one) => ({ ...one, id: `${one.id}-right` })),
  key: { 'l1-left': 'r1-right', 'l2-left': 'r2-right' },
  wrong: [],
}

const any = fc.record({ question: fc.constantFrom(...ONE_OF_EACH, TELLING), seed: fc.string() })

/** The key in texts, which are no others than they were. */
function keyInTexts(question: Question): unknown {
  const lists: readonly (readonly Choice[])[] =
    question.kind === 'pairs' ? [question.left, question.right] : [choicesOf(question)]
  const textOf = (id: string, list = 0) => lists[list]?.find((one) => one.id === id)?.text.en ?? id
  const key: Answer = keyOf(question)
  switch (key.kind) {
    case 'single':
      return textOf(key.option)
    case 'several':
      return key.options.map((id) => textOf(id)).toSorted()
    case 'order':
      return key.items.map((id) => textOf(id))
    case 'pairs':
      return Object.entries(key.pairs)
        .map(([left, right]) => `${textOf(left)} ${textOf(right, 1)}`)
        .toSorted()
    case 'true-false':
      return [key.isTrue, textOf(key.why)]
    case 'number':
    case 'point':
      return key
  }
}

function choicesOf(question: Question): readonly Choice[] {
  if (question.kind === 'single' || question.kind === 'several') return question.options
  if (question.kind === 'order') return question.items
  return question.kind === 'true-false' ? question.reasons : []
}

describe('a question whose choices are renamed', () => {
  it('is the same question with the same key, and a sound one', () => {
    fc.assert(
      fc.property(any, ({ question, seed }) => {
        const renamed = renameChoices(question, diceOf(seed))
        expect(keyInTexts(renamed)).toEqual(keyInTexts(question))
        expect(gradeAnswer(renamed, keyOf(renamed)).right).toBe(true)
        expect(checkQuestion(renamed)).toEqual({ question: renamed })
      }),
    )
  })

  it('shows the same belief for the same wrong answer', () => {
    const renamed = renameChoices(OF_KIND.single, diceOf('s'))
    const wrong = renamed.kind === 'single' && renamed.options.find(({ text }) => text.en === 'CLOSED')
    const answer = { kind: 'single', option: wrong ? wrong.id : '' } as const
    expect(gradeAnswer(renamed, answer)).toEqual({
      right: false,
      misconceptions: ['fin-closes-both-directions'],
    })
  })

  it('has ids that are the same whatever they were, and so say nothing', () => {
    const asked = JSON.stringify(askQuestion(renameChoices(TELLING, diceOf('s')), 's'))
    expect(asked).not.toMatch(/-left|-right/)
    const partners = new Set<string>()
    for (let seed = 0; seed < 100; seed += 1) {
      const { key } = renameChoices(TELLING, diceOf(String(seed))) as { key: Record<string, string> }
      partners.add(`${key['a']} ${key['b']}`)
    }
    // Each of the two may have any of the three partners, but not both the same.
    expect(partners.size).toBe(6)
  })
})
