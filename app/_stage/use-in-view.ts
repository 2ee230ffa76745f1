'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** Brings the end of the composer into view when a new question or a refusal makes the page longer. */
export function useInView(changes: unknown): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    end.current?.scrollIntoView({ block: 'nearest', behavior: calm ? 'instant' : 'smooth' })
  }, [changes])
  return end
}
