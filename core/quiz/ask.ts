import type { AskedQuestion } from './answer.ts'
import { type Dice, diceOf, shuffle } from './dice.ts'
import type { Choice, OrderQuestion, Question } from './question.ts'

/**
 * A question as it is asked, built field by field: what is not named here does not leave. Choices come in an order of
 * the seed's, so that neither their place nor what stands beside them tells the key.
 */
export function askQuestion(question: Question, seed: string): AskedQuestion {
  const dice = diceOf(`${seed} ${question.id}`)
  switch (question.kind) {
    case 'single':
      return { ...open(question), kind: question.kind, options: mixed(dice, question.options) }
    case 'several':
      return { ...open(question), kind: question.kind, options: mixed(dice, question.options) }
    case 'number':
      return { ...open(question), kind: question.kind, label: question.label }
    case 'order':
      return { ...open(question), kind: question.kind, items: disordered(dice, question) }
    case 'pairs':
      return {
        ...open(question),
        kind: question.kind,
        left: mixed(dice, question.left),
        right: mixed(dice, question.right),
      }
    case 'point':
      return { ...open(question), kind: question.kind, on: question.on }
    case 'true-false':
      return { ...open(question), kind: question.kind, reasons: mixed(dice, question.reasons) }
  }
}

/** What every question may tell of itself. */
function open({ id, chapter, skills, difficulty, prompt, figure }: Question) {
  return { id, chapter, skills, difficulty, prompt, figure }
}

function mixed(dice: Dice, choices: readonly Choice[]): Choice[] {
  return shuffle(dice, choices).map(asChoice)
}

function asChoice({ id, text }: Choice): Choice {
  return { id, text }
}

/** Never in the right order: that would answer itself. */
function disordered(dice: Dice, { items, key }: OrderQuestion): Choice[] {
  const shuffled = shuffle(dice, items).map(asChoice)
  const isRight = shuffled.every(({ id }, index) => id === key[index])
  return isRight ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled
}
