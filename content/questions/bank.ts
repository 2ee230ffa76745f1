import type { ChapterId } from '#core/quiz/chapter.ts'
import type { Question, QuestionSet } from '#core/quiz/question.ts'
import closeWait from './close-wait.json' with { type: 'json' }
import finTakesANumber from './fin-takes-a-number.json' with { type: 'json' }
import fourWaves from './four-waves.json' with { type: 'json' }
import halfClose from './half-close.json' with { type: 'json' }
import lastAck from './last-ack.json' with { type: 'json' }
import msl from './msl.json' with { type: 'json' }
import portReuse from './port-reuse.json' with { type: 'json' }
import reset from './reset.json' with { type: 'json' }
import simultaneousClose from './simultaneous-close.json' with { type: 'json' }
import timeWait from './time-wait.json' with { type: 'json' }
import whyFour from './why-four.json' with { type: 'json' }

/** What a JSON module says of itself; that it is a set of questions is proved by the bank's test, not at each start. */
interface File {
  readonly format: string
}

/** The product's own questions, a set for each chapter of the lesson, in the lesson's order. */
export const SETS: Readonly<Record<ChapterId, QuestionSet>> = {
  'four-waves': asSet(fourWaves),
  'why-four': asSet(whyFour),
  'fin-takes-a-number': asSet(finTakesANumber),
  'half-close': asSet(halfClose),
  msl: asSet(msl),
  'time-wait': asSet(timeWait),
  'port-reuse': asSet(portReuse),
  'last-ack': asSet(lastAck),
  'close-wait': asSet(closeWait),
  'simultaneous-close': asSet(simultaneousClose),
  reset: asSet(reset),
}

function asSet(file: File): QuestionSet {
  return file as unknown as QuestionSet
}

export const BANK: readonly Question[] = Object.values(SETS).flatMap(({ questions }) => questions)

const byId: ReadonlyMap<string, Question> = new Map(BANK.map((question) => [question.id, question]))

export function bankOf(chapter: ChapterId): readonly Question[] {
  return SETS[chapter].questions
}

export function questionById(id: string): Question | null {
  return byId.get(id) ?? null
}
