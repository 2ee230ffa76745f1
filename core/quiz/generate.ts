import { type Dice, diceOf, hashOf, pick } from './dice.ts'
import { askOrder, askOtherEnd } from './generated/ask-close.ts'
import {
  type Maker,
  askNextState,
  askNumber,
  askWhatIsSent,
  askWhetherItGoes,
} from './generated/ask-situation.ts'
import type { GeneratedWords } from './generated/generated-words.ts'
import type { Question } from './question.ts'

/** What needs a situation that can be asked fairly is tried again; the others are always asked. */
const MAKERS: readonly [Maker, ...Maker[]] = [
  askNextState,
  askNextState,
  askWhatIsSent,
  askWhatIsSent,
  askNumber,
  askNumber,
  askWhetherItGoes,
  askOrder,
  askOtherEnd,
]

/**
 * Questions that follow from the transition table: right by construction, each with a claim that proves it. The same
 * for the same seed, whatever the count: the nth depends on the seed and on n alone, and there is always a next one.
 */
export function generateQuestions(seed: string, count: number, words: GeneratedWords): Question[] {
  return Array.from({ length: count }, (_, index) => generateQuestion(seed, index, words))
}

function generateQuestion(seed: string, index: number, words: GeneratedWords): Question {
  const dice = diceOf(`${seed} ${index}`)
  const id = `g-${hashOf(seed).toString(36)}-${index + 1}`
  return firstAskable(dice, pick(dice, MAKERS), id, words)
}

/** About every second draw can be asked, so this many in vain would be a fault of the makers. */
const MOST_DRAWS = 1000

function firstAskable(dice: Dice, maker: Maker, id: string, words: GeneratedWords): Question {
  for (let draw = 0; draw < MOST_DRAWS; draw += 1) {
    const question = maker(dice, id, words)
    if (question !== null) return question
  }
  throw new TypeError('no situation can be asked')
}
