import type { ChapterId } from '#core/quiz/chapter.ts'
import type { KnownSession } from '#app/_realtime/known-session.ts'

/** The chapters of what was not answered right, by session; kept while the tab is there, also when it is loaded again. */
const KEY = 'four-waves missed '

export function readMissed(session: string): readonly ChapterId[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEY + session) ?? '[]') as ChapterId[]
  } catch {
    return []
  }
}

/** Notes the chapter of a question that has just been closed, where its answer was wrong or missing. */
export function noteMissed({ head, own }: KnownSession): void {
  if (head.phase !== 'answer' || head.question === null || own === null || own.result?.right === true) return
  if (own.answer !== null && own.result === null) return
  const { chapter } = head.question.asked
  const missed = readMissed(head.session)
  if (missed.includes(chapter)) return
  try {
    sessionStorage.setItem(KEY + head.session, JSON.stringify([...missed, chapter]))
  } catch {
    // Private windows may refuse: then the end names no chapters.
  }
}
