'use client'

import { useEffect, useRef } from 'react'

/** Keeps the newest line of a long diagram in view, while it is followed. */
export function useScrollTo(height: number, follows: boolean) {
  const scroller = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = scroller.current
    if (element === null || !follows) return
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    element.scrollTo({ top: height, behavior: calm ? 'instant' : 'smooth' })
  }, [height, follows])
  return scroller
}
