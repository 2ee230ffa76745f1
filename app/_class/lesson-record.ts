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

export function useLessonRecord({ head, own }: Pick<KnownSession, 'head' | 'own'>): LessonRecord {
  const place = placeOf(head.session, own?.seat)
  const text = useSyncExternalStore(
    watchNothing,
    () => readText(place),
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
  const place = placeOf(known.head.session, known.own?.seat)
  const text = readText(place)
  const before = text === '' ? NOTHING_YET : readRecord(text)
  const after = writeRecord(withMatch(withQuestion(before, known), known, match))
  if (after !== text) keepText(place, after)
}

/** Two may share the tab. */
function placeOf(session: string, seat: string | undefined): string {
  return `${KEY}${session} ${seat ?? ''}`
}

function readText(place: string): string {
  try {
    return sessionStorage.getItem(place) ?? ''
  } catch {
    return ''
  }
}

function keepText(place: string, text: string): void {
  try {
    sessionStorage.setItem(place, text)
  } catch {
    // Private windows may refuse: then the end names no matches.
  }
}
