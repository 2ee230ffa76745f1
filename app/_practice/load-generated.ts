import type { Question } from '#core/quiz/question.ts'
import { ROUND_LENGTH } from './choose-round.ts'

/** A round drawn from the transition table. What makes it comes with the first one, with the rules of closing in it. */
export async function generateRound(seed: string): Promise<readonly Question[]> {
  const [{ generateQuestions }, { GENERATED_WORDS }] = await Promise.all([
    import('#core/quiz/generate.ts'),
    import('#content/generated/generated-words.ts'),
  ])
  return generateQuestions(seed, ROUND_LENGTH, GENERATED_WORDS)
}
