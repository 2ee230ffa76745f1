'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** Brings the end of the composer into view whenever `question` is another one: it has made the page longer. */
export function useInView(question: object | number | null): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null)
  const before = useRef<object | number | null>(null)
  useEffect(() => {
    if (before.current === question) return
    before.current = question
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    end.current?.scrollIntoView({ block: 'nearest', behavior: calm ? 'instant' : 'smooth' })
  }, [question])
  return end
}
