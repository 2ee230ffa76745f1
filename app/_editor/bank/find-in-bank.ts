import type { ChapterId } from '#core/quiz/chapter.ts'
import type { Question } from '#core/quiz/question.ts'
import { hasAllWords } from '../search-words.ts'

/** All words of a question that somebody may remember, in both languages. */
function wordsIn(question: Question): string {
  const { prompt, explanation, id } = question
  const choices = choicesOf(question).map(({ text }) => `${text.en} ${text.zh}`)
  return [id, prompt.en, prompt.zh, explanation.en, explanation.zh, ...choices].join(' ')
}

function choicesOf(question: Question) {
  switch (question.kind) {
    case 'single':
    case 'several':
      return question.options
    case 'true-false':
      return question.reasons
    case 'order':
      return question.items
    case 'pairs':
      return [...question.left, ...question.right]
    case 'number':
    case 'point':
      return []
  }
}

/** Those of a chapter, or of all, that have every word that was typed. */
export function findInBank(
  bank: readonly Question[],
  typed: string,
  chapter: ChapterId | null,
): readonly Question[] {
  return bank.filter(
    (question) => (chapter === null || question.chapter === chapter) && hasAllWords(wordsIn(question), typed),
  )
}
