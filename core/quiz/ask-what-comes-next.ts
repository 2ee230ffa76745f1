import type { Role } from '#core/by-role.ts'
import type { Endpoint, Stimulus } from '#core/teardown/endpoint.ts'
import { diceOf } from './dice.ts'
import { whatIsSentIn, whichBitsAreSentIn } from './generated/ask-situation.ts'
import { type GeneratedWords, fill, inBoth } from './generated/generated-words.ts'
import { situationOf } from './generated/situation.ts'
import type { SingleChoice, Text } from './question.ts'

/** Who is asked about, as it stands before it has answered. */
export interface Asked {
  readonly role: Role
  readonly endpoint: Endpoint
  readonly stimulus: Stimulus
}

/** Whether the answers have numbers, or control bits alone. */
export type PredictionBy = 'bits' | 'numbers'

/**
 * What an end of a match sends next, as a question with the mistakes that are usual there; null where more than one
 * answer is right, or where nobody is known to go wrong.
 */
export function askWhatComesNext(
  { role, endpoint, stimulus }: Asked,
  by: PredictionBy,
  seed: string,
  words: GeneratedWords,
): SingleChoice | null {
  const ask = by === 'bits' ? whichBitsAreSentIn : whatIsSentIn
  const situation = situationOf(role, endpoint, stimulus, false)
  if (situation === null) return null
  const question = ask({ ...situation, isPlayed: true }, diceOf(seed), 'prediction', words)
  // Its claim is of an endpoint that has nothing else behind it.
  return question && { ...question, claims: [] }
}

/** What an activity of one such question is called. */
export function predictionTitle(words: GeneratedWords): Text {
  return inBoth(words, ({ prompts }) => fill(prompts, 'prediction'))
}
