'use client'

import { useSyncExternalStore } from 'react'

/** Which chapters were read stays on this device. */
const KEY = 'four-waves chapters-read'
const watchers = new Set<() => void>()

export function useReadChapters(): readonly string[] {
  return useSyncExternalStore(watch, readText, () => '').split(' ')
}

export function rememberChapter(chapter: string): void {
  const read = readText().split(' ').filter(Boolean)
  if (read.includes(chapter)) return
  try {
    localStorage.setItem(KEY, [...read, chapter].join(' '))
  } catch {
    // Private windows may refuse: then there is no tick.
  }
  for (const changed of watchers) changed()
}

function readText(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

function watch(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}
