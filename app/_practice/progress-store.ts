'use client'

import { useSyncExternalStore } from 'react'
import { NO_PROGRESS, type Progress, formatProgress, parseProgress } from './progress.ts'

const KEY = 'four-waves practice'

interface Kept {
  readonly progress: Progress
  /** The browser keeps nothing for this page: progress lasts as long as the page does. */
  readonly refused: boolean
}

const NOTHING_KEPT: Kept = { progress: NO_PROGRESS, refused: false }
/** Null: not read yet, or changed by another tab. */
let kept: Kept | null = null
const watchers = new Set<() => void>()

/** The progress on this device; on the server, and until it is read, none. */
export function useProgress(): Kept {
  return useSyncExternalStore(watchProgress, readKept, () => NOTHING_KEPT)
}

export function readKept(): Kept {
  kept ??= readStorage()
  return kept
}

export function keepProgress(progress: Progress): void {
  kept = { progress, refused: !writeStorage(formatProgress(progress)) }
  for (const changed of watchers) changed()
}

export function forgetProgress(): void {
  kept = { progress: NO_PROGRESS, refused: !writeStorage(null) }
  for (const changed of watchers) changed()
}

function watchProgress(changed: () => void): () => void {
  const reread = (event: StorageEvent): void => {
    if (event.key !== KEY && event.key !== null) return
    kept = null
    changed()
  }
  watchers.add(changed)
  window.addEventListener('storage', reread)
  return () => {
    watchers.delete(changed)
    window.removeEventListener('storage', reread)
  }
}

function readStorage(): Kept {
  try {
    return { progress: parseProgress(localStorage.getItem(KEY)), refused: false }
  } catch {
    return { progress: NO_PROGRESS, refused: true }
  }
}

/** Whether it was kept: private windows and full ones refuse. */
function writeStorage(text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, text)
    return true
  } catch {
    return false
  }
}
