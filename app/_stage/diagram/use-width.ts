'use client'

import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** A first guess, until the real one is measured before the first paint. */
const GUESS = 640

/** The width of an element in CSS pixels, whole ones. */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number] {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(GUESS)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = (): void => setWidth(Math.max(240, Math.floor(element.clientWidth)))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [box, width]
}
