import type { Answer } from './answer.ts'
import type { Misconception } from './misconception.ts'
import type {
  OrderQuestion,
  PairsQuestion,
  PointQuestion,
  Question,
  SeveralChoices,
  SingleChoice,
  TrueFalseQuestion,
} from './question.ts'

/** What a wrong answer that fits shows. */
export function beliefsIn(question: Question, answer: Answer): readonly (Misconception | undefined)[] {
  switch (answer.kind) {
    case 'single':
      return question.kind === 'single' ? optionBeliefs(question, [answer.option]) : []
    case 'several':
      return question.kind === 'several' ? severalBeliefs(question, answer.options) : []
    case 'number':
      return question.kind === 'number'
        ? question.wrong.filter(({ value }) => value === answer.value).map(beliefOf)
        : []
    case 'order':
      return question.kind === 'order' ? orderBeliefs(question, answer.items) : []
    case 'pairs':
      return question.kind === 'pairs' ? pairBeliefs(question, answer.pairs) : []
    case 'point':
      return question.kind === 'point' ? pointBeliefs(question, answer.place) : []
    case 'true-false':
      return question.kind === 'true-false' ? reasonBeliefs(question, answer.why) : []
  }
}

function beliefOf({ misconception }: { readonly misconception?: Misconception | undefined }) {
  return misconception
}

function optionBeliefs({ options }: SingleChoice | SeveralChoices, ids: readonly string[]) {
  return options.filter(({ id }) => ids.includes(id)).map(beliefOf)
}

/** What was taken and should not have been; what was left out shows nothing in particular. */
function severalBeliefs(question: SeveralChoices, ids: readonly string[]) {
  return optionBeliefs(
    question,
    ids.filter((id) => !question.key.includes(id)),
  )
}

function reasonBeliefs({ reasons }: TrueFalseQuestion, why: string) {
  return reasons.filter(({ id }) => id === why).map(beliefOf)
}

function pointBeliefs({ wrong: known }: PointQuestion, place: string) {
  return known.filter((one) => one.place === place).map(beliefOf)
}

function pairBeliefs(question: PairsQuestion, pairs: Readonly<Record<string, string>>) {
  const made = new Set(wrongPairs(question, pairs).map(([left, right]) => `${left}>${right}`))
  return question.wrong.filter(({ left, right }) => made.has(`${left}>${right}`)).map(beliefOf)
}

/** The first of the listed mistakes that was made: those behind it often only follow from it. */
function orderBeliefs({ wrong: known }: OrderQuestion, items: readonly string[]) {
  const made = known.filter(({ earlier, later }) => items.indexOf(earlier) < items.indexOf(later))
  const first = made.toSorted((a, b) => items.indexOf(a.earlier) - items.indexOf(b.earlier))
  return first.slice(0, 1).map(beliefOf)
}

function wrongPairs({ key }: PairsQuestion, pairs: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(pairs).filter(([left, right]) => key[left] !== right)
}
