'use client'

import { useMemo, useSyncExternalStore } from 'react'
import type { AtMatch } from '#app/_realtime/at-match.ts'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import {
  type LessonRecord,
  NOTHING_YET,
  readRecord,
  withMatch,
  withQuestion,
  writeRecord,
} from './record-text.ts'

/** What one has played in a lesson, for its end; kept while the tab is there, also when it is loaded again. */
const KEY = 'four-waves lesson '

export function useLessonRecord(session: string): LessonRecord {
  const text = useSyncExternalStore(
    watchNothing,
    () => readText(session),
    () => '',
  )
  return useMemo(() => readRecord(text), [text])
}

/** Nothing is noted any more once it is read. */
function watchNothing(): () => void {
  return () => {}
}

/** Notes the question that has just been closed and the match of the round, as far as it has come. */
export function noteLesson(known: KnownSession, match: AtMatch | null): void {
  const { session } = known.head
  const text = readText(session)
  const before = text === '' ? NOTHING_YET : readRecord(text)
  const after = writeRecord(withMatch(withQuestion(before, known), known, match))
  if (after !== text) keepText(session, after)
}

function readText(session: string): string {
  try {
    return sessionStorage.getItem(KEY + session) ?? ''
  } catch {
    return ''
  }
}

function keepText(session: string, text: string): void {
  try {
    sessionStorage.setItem(KEY + session, text)
  } catch {
    // Private windows may refuse: then the end names no matches.
  }
}
