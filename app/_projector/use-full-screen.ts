'use client'

import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { useSingleKeys } from '#app/_stage/use-single-keys.ts'

export interface FullScreen {
  /** Null: this browser has none. */
  readonly isFull: boolean | null
  readonly toggle: () => void
}

/** Full screen, also by key F where single keys are not switched off. */
export function useFullScreen(): FullScreen {
  const isFull = useSyncExternalStore(watch, read, () => null)
  const [keysOn] = useSingleKeys()
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
    if (!keysOn || !isPlain || event.repeat || event.key.toLowerCase() !== 'f') return
    event.preventDefault()
    toggle()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return { isFull, toggle }
}

function watch(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed)
  return () => document.removeEventListener('fullscreenchange', changed)
}

function read(): boolean | null {
  return document.fullscreenEnabled ? document.fullscreenElement !== null : null
}

/** A browser may refuse it, and then all stays as it was. */
function toggle(): void {
  if (!document.fullscreenEnabled) return
  const done =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen()
  done.catch(() => {})
}
