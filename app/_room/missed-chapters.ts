'use client'

import { useSyncExternalStore } from 'react'
import { CHAPTER_IDS, type ChapterId } from '#core/quiz/chapter.ts'
import type { KnownSession } from '#app/_realtime/known-session.ts'

/** The chapters of what was not answered right, by session; kept while the tab is there, also when it is loaded again. */
const KEY = 'four-waves missed '

export function useMissed(session: string): readonly ChapterId[] {
  const stored = useSyncExternalStore(
    watchNothing,
    () => readMissed(session),
    () => '',
  )
  return CHAPTER_IDS.filter((id) => stored.split(' ').includes(id))
}

/** Nothing is noted any more once it is read. */
function watchNothing(): () => void {
  return () => {}
}

function readMissed(session: string): string {
  try {
    return sessionStorage.getItem(KEY + session) ?? ''
  } catch {
    return ''
  }
}

/** Notes the chapter of a question that has just been closed, where its answer was wrong or missing. */
export function noteMissed({ head, own }: KnownSession): void {
  if (head.phase !== 'answer' || head.question === null || own === null || own.result?.right === true) return
  if (own.answer !== null && own.result === null) return
  const { chapter } = head.question.asked
  const missed = readMissed(head.session)
  if (missed.split(' ').includes(chapter)) return
  try {
    sessionStorage.setItem(KEY + head.session, `${missed} ${chapter}`)
  } catch {
    // Private windows may refuse: then the end names no chapters.
  }
}
