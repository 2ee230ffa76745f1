import type { Choice, Question, Text } from '#core/quiz/question.ts'
import type { Answer } from '#core/quiz/answer.ts'

type Language = keyof Text

/** Words that an answer's parts need. */
export interface PartWords {
  readonly isTrue: string
  readonly isFalse: string
  readonly place: (nth: number, item: string) => string
}

/** A part of an answer, as the distribution names it, in the words of its question. */
export function sayPart(question: Question, what: string, language: Language, words: PartWords): string {
  switch (question.kind) {
    case 'single':
    case 'several':
      return textOf(question.options, what, language)
    case 'true-false':
      if (what === 'true') return words.isTrue
      return what === 'false' ? words.isFalse : textOf(question.reasons, what, language)
    case 'pairs': {
      const [left = '', right = ''] = what.split('>')
      return `${textOf(question.left, left, language)} → ${textOf(question.right, right, language)}`
    }
    case 'order': {
      const at = what.lastIndexOf('@')
      return words.place(Number(what.slice(at + 1)), textOf(question.items, what.slice(0, at), language))
    }
    case 'number':
    case 'point':
      return what
  }
}

/** A whole answer, line by line. */
export function sayAnswer(
  question: Question,
  answer: Answer,
  language: Language,
  words: PartWords,
): string[] {
  return partsIn(answer).map((what) => sayPart(question, what, language, words))
}

/** The key of a question, as an answer that is right. */
export function sayKey(question: Question, language: Language, words: PartWords): string[] {
  return keyParts(question).map((what) => sayPart(question, what, language, words))
}

function partsIn(answer: Answer): string[] {
  switch (answer.kind) {
    case 'single':
      return [answer.option]
    case 'several':
      return [...answer.options]
    case 'number':
      return [String(answer.value)]
    case 'order':
      return answer.items.map((item, index) => `${item}@${index + 1}`)
    case 'pairs':
      return Object.entries(answer.pairs).map(([left, right]) => `${left}>${right}`)
    case 'point':
      return [answer.place]
    case 'true-false':
      return [String(answer.isTrue), answer.why]
  }
}

function keyParts(question: Question): string[] {
  switch (question.kind) {
    case 'single':
      return [question.key]
    case 'several':
    case 'point':
      return [...question.key]
    case 'number':
      return [String(question.key)]
    case 'order':
      return question.key.map((item, index) => `${item}@${index + 1}`)
    case 'pairs':
      return Object.entries(question.key).map(([left, right]) => `${left}>${right}`)
    case 'true-false':
      return [String(question.key.isTrue), question.key.why]
  }
}

function textOf(choices: readonly Choice[], id: string, language: Language): string {
  return choices.find((choice) => choice.id === id)?.text[language] ?? id
}
