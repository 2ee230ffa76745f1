'use client'

import { type KeyboardEvent, useState } from 'react'

export interface Stepping {
  /** Null: not begun, the whole is shown. */
  readonly at: number | null
  /** The last change was one step on: what is new is seen to happen. */
  readonly forward: boolean
  readonly goTo: (step: number) => void
  readonly back: () => void
  readonly next: () => void
  readonly showAll: () => void
  /** For whatever holds the diagram: left and right step. */
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Where in `count` steps one is. Until somebody begins, and wherever no script runs, all of it is there. */
export function useStepping(count: number): Stepping {
  const [{ at, forward }, setPlace] = useState<{ at: number | null; forward: boolean }>({
    at: null,
    forward: false,
  })
  const last = count - 1
  function goTo(step: number): void {
    const to = Math.max(0, Math.min(last, step))
    setPlace({ at: to, forward: to === (at ?? -1) + 1 })
  }
  const back = (): void => goTo((at ?? count) - 1)
  const next = (): void => goTo((at ?? -1) + 1)
  return {
    at,
    forward,
    goTo,
    back,
    next,
    showAll: () => setPlace({ at: null, forward: false }),
    onKeyDown(event) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
      event.preventDefault()
      if (event.key === 'ArrowLeft') back()
      else next()
    },
  }
}
