import { randomInt } from 'node:crypto'
import { GENERATED_WORDS } from '#content/generated/generated-words.ts'
import { BANK } from '#content/questions/bank.ts'
import type { SetFault } from '#core/contract/new-session.ts'
import { type BankFilter, fitsFilter } from '#core/quiz/bank-filter.ts'
import { checkQuestionSet } from '#core/quiz/check-question-set.ts'
import { type Dice, shuffle } from '#core/quiz/dice.ts'
import { generateQuestions } from '#core/quiz/generate.ts'
import type { Question, Text } from '#core/quiz/question.ts'
import type { Fault } from '#core/quiz/question-faults.ts'
import { MOST_QUESTIONS, type QuizSource } from '#core/session/settings.ts'

export type Drawn =
  | { readonly title: Text; readonly questions: readonly Question[] }
  | { readonly faults: readonly SetFault[] }

/** As it comes from outside: a set is looked at only here. */
export type AskedSource =
  | Exclude<QuizSource, { readonly from: 'set' }>
  | { readonly from: 'set'; readonly title: unknown; readonly questions: readonly unknown[] }

const BANK_TITLE: Text = { en: 'Questions from the lesson', zh: '课程题目' }
const GENERATED_TITLE: Text = { en: 'Generated questions', zh: '自动生成的题目' }

/** No seed: nobody throws them again. */
const CHANCE: Dice = { roll: (sides) => randomInt(sides) }

/** The questions of a quiz; no faults and no questions: nothing fits. What a bank gives, the dice say. */
export function drawQuestions(source: AskedSource, dice: Dice = CHANCE): Drawn {
  switch (source.from) {
    case 'bank':
      return { title: BANK_TITLE, questions: shuffle(dice, bankOf(source)).slice(0, source.count) }
    case 'generated':
      return {
        title: GENERATED_TITLE,
        questions: generateQuestions(source.seed, source.count, GENERATED_WORDS),
      }
    case 'set':
      return checkedSet(source.title, source.questions)
  }
}

function bankOf(filter: BankFilter): Question[] {
  return BANK.filter((question) => fitsFilter(filter, question))
}

function checkedSet(title: unknown, questions: readonly unknown[]): Drawn {
  // A file may hold more than one quiz has.
  if (questions.length > MOST_QUESTIONS) {
    const values = { most: MOST_QUESTIONS }
    return { faults: [asSetFault({ path: ['questions'], code: 'too-many', values }, questions)] }
  }
  const wide = questions.findIndex(isWide)
  if (wide >= 0) {
    const values = { most: MOST_FIELDS }
    return { faults: [asSetFault({ path: ['questions', wide], code: 'too-many', values }, questions)] }
  }
  const checked = checkQuestionSet({ format: 'four-waves-questions', version: 1, title, questions })
  if ('set' in checked) return { title: checked.set.title, questions: checked.set.questions }
  return { faults: checked.faults.map((fault) => asSetFault(fault, questions)) }
}

/** More than anything in a question has. Each would be looked at and told, and nobody else served meanwhile. */
const MOST_FIELDS = 50

/** Whether anything in it has too many fields. Not by recursion: it may be nested as deep as it is long. */
function isWide(question: unknown): boolean {
  const left = [question]
  while (left.length > 0) {
    const value = left.pop()
    if (typeof value !== 'object' || value === null) continue
    const inside: unknown[] = Object.values(value)
    if (inside.length > MOST_FIELDS && !Array.isArray(value)) return true
    for (const one of inside) left.push(one)
  }
  return false
}

/** What was sent is no file: it has no lines. */
function asSetFault({ path, code, values }: Fault, questions: readonly unknown[]): SetFault {
  const [list, index] = path
  const told = Object.values(values).join(', ')
  const message = `${path.join('.')}: ${code}${told === '' ? '' : ` (${told})`}`
  const isInQuestion = list === 'questions' && typeof index === 'number'
  return { line: null, question: isInQuestion ? nameOf(questions[index], index) : null, message }
}

function nameOf(question: unknown, index: number): string {
  const id: unknown = typeof question === 'object' && question !== null ? Reflect.get(question, 'id') : null
  return typeof id === 'string' ? id : String(index + 1)
}
