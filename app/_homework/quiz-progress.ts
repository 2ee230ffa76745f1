import type { Answer } from '#core/quiz/answer.ts'
import type { QuizQuestion, QuizView } from './homework-types.ts'

/** What has become of questions since the page was loaded, by their place. */
export type Since = ReadonlyMap<number, Pick<QuizQuestion, 'given' | 'verdict'>>

/** The questions as they stand now: what the server said last counts over what the page was loaded with. */
export function standing({ questions }: Pick<QuizView, 'questions'>, since: Since): readonly QuizQuestion[] {
  return questions.map((question, index) => {
    const later = since.get(index)
    return later === undefined || question.verdict !== null ? question : { ...question, ...later }
  })
}

export function answeredSince(
  since: Since,
  question: number,
  given: Answer,
  verdict: QuizQuestion['verdict'],
): Since {
  return new Map([...since, [question, { given, verdict }]])
}

/** The first one that is not answered; as many as there are: none is left. */
export function firstOpen(questions: readonly Pick<QuizQuestion, 'given'>[]): number {
  const at = questions.findIndex(({ given }) => given === null)
  return at === -1 ? questions.length : at
}

export function unanswered(questions: readonly Pick<QuizQuestion, 'given'>[]): number {
  return questions.filter(({ given }) => given === null).length
}
