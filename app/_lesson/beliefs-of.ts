import { MISCONCEPTIONS, type Misconception } from '#core/quiz/misconception.ts'
import type { Question } from '#core/quiz/question.ts'
import type { Belief } from '#app/_question/outcome.tsx'
import type { Language } from '#app/_words/languages.ts'
import { wordsOf } from '#app/_words/words.ts'

/** In words what wrong answers to this question show; nothing of the others, for they are many. */
export function beliefsOf(
  question: Question,
  language: Language,
): Readonly<Partial<Record<Misconception, Belief>>> {
  const named = JSON.stringify(question)
  const words: Readonly<Record<string, Belief>> = wordsOf(language).misconceptions
  const own = MISCONCEPTIONS.filter((code) => named.includes(`"${code}"`))
  return Object.fromEntries(own.flatMap((code) => (words[code] === undefined ? [] : [[code, words[code]]])))
}
