import { type Dice, shuffle } from './dice.ts'
import type { Choice, Question } from './question.ts'

/**
 * The same question with choices in an order by chance, named `a`, `b`, `c` … in it (the partners of pairs `1`, `2` …).
 * Ids of a set say more than they should: one may be called `right`, and a file often has the right one first, or the
 * nth partner for the nth. The dice are the caller's: whoever could throw them again would know the old order.
 */
export function renameChoices(question: Question, dice: Dice): Question {
  switch (question.kind) {
    case 'single': {
      const { choices, nameOf } = renamed(question.options, dice, letter)
      return { ...question, options: choices, key: nameOf(question.key) }
    }
    case 'several': {
      const { choices, nameOf } = renamed(question.options, dice, letter)
      return { ...question, options: choices, key: question.key.map(nameOf) }
    }
    case 'order': {
      const { choices, nameOf } = renamed(question.items, dice, letter)
      const wrong = question.wrong.map(({ earlier, later, ...rest }) => {
        return { ...rest, earlier: nameOf(earlier), later: nameOf(later) }
      })
      return { ...question, items: choices, key: question.key.map(nameOf), wrong }
    }
    case 'pairs':
      return renamePairs(question, dice)
    case 'true-false': {
      const { choices, nameOf } = renamed(question.reasons, dice, letter)
      return { ...question, reasons: choices, key: { ...question.key, why: nameOf(question.key.why) } }
    }
    case 'number':
    case 'point':
      return question
  }
}

function renamePairs(question: Extract<Question, { kind: 'pairs' }>, dice: Dice): Question {
  const left = renamed(question.left, dice, letter)
  const right = renamed(question.right, dice, (index) => String(index + 1))
  const pairs = Object.entries(question.key).map(([from, to]) => [left.nameOf(from), right.nameOf(to)])
  const wrong = question.wrong.map((one) => {
    return { ...one, left: left.nameOf(one.left), right: right.nameOf(one.right) }
  })
  return {
    ...question,
    left: left.choices,
    right: right.choices,
    key: Object.fromEntries(pairs),
    wrong,
  }
}

interface Renamed<C extends Choice> {
  readonly choices: readonly C[]
  readonly nameOf: (id: string) => string
}

function renamed<C extends Choice>(
  choices: readonly C[],
  dice: Dice,
  nameAt: (index: number) => string,
): Renamed<C> {
  const mixed = shuffle(dice, choices)
  const names = new Map(mixed.map(({ id }, index) => [id, nameAt(index)]))
  const nameOf = (id: string): string => names.get(id) ?? id
  return { choices: mixed.map((choice) => ({ ...choice, id: nameOf(choice.id) })), nameOf }
}

function letter(index: number): string {
  return String.fromCodePoint('a'.charCodeAt(0) + index)
}
