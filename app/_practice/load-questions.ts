import type { ChapterId } from '#core/quiz/chapter.ts'
import type { Question, QuestionSet } from '#core/quiz/question.ts'
import type { Indexed } from './practice-index.ts'

/** Each chapter is a file of its own to the browser: who practises one loads no other. */
const FILES: Readonly<Record<ChapterId, () => Promise<{ readonly default: unknown }>>> = {
  'four-waves': () => import('#content/questions/four-waves.json'),
  'why-four': () => import('#content/questions/why-four.json'),
  'fin-takes-a-number': () => import('#content/questions/fin-takes-a-number.json'),
  'half-close': () => import('#content/questions/half-close.json'),
  msl: () => import('#content/questions/msl.json'),
  'time-wait': () => import('#content/questions/time-wait.json'),
  'port-reuse': () => import('#content/questions/port-reuse.json'),
  'last-ack': () => import('#content/questions/last-ack.json'),
  'close-wait': () => import('#content/questions/close-wait.json'),
  'simultaneous-close': () => import('#content/questions/simultaneous-close.json'),
  reset: () => import('#content/questions/reset.json'),
}

/** The questions in the order in which they were chosen. Rejects where a file cannot be loaded. */
export async function loadQuestions(chosen: readonly Indexed[]): Promise<readonly Question[]> {
  const chapters = [...new Set(chosen.map(({ chapter }) => chapter))]
  const sets = await Promise.all(chapters.map(async (chapter) => (await FILES[chapter]()).default))
  // That each file is a set of questions is proved by the bank's test.
  const all = (sets as readonly QuestionSet[]).flatMap(({ questions }) => questions)
  const byId = new Map(all.map((question) => [question.id, question]))
  return chosen.flatMap(({ id }) => byId.get(id) ?? [])
}
