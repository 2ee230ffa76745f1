'use client'

import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { WIDE } from './wide.ts'

interface FitBoxProps {
  /** How much larger and smaller than it is written it may become. */
  readonly most?: number
  readonly least?: number
  readonly children: ReactNode
}

/** Of a search for the largest size that fits. */
const STEPS = 7

/** As large as fits on a wide screen: nobody in a class can scroll what is projected. */
export function FitBox({ most = 1, least = 0.4, children }: FitBoxProps) {
  const outer = useRef<HTMLDivElement>(null)
  const inner = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const [box, content] = [outer.current, inner.current]
    if (box === null || content === null) return
    const fit = (): void => fitInto(box, content, { most, least })
    fit()
    // What is loaded later, a figure or a font, changes how large it is.
    const watching = new ResizeObserver(fit)
    watching.observe(box)
    watching.observe(content)
    return () => watching.disconnect()
  }, [most, least])
  return (
    <div ref={outer} className="fit-box">
      <div ref={inner} className="min-w-0">
        {children}
      </div>
    </div>
  )
}

function fitInto(box: HTMLElement, content: HTMLElement, range: { most: number; least: number }): void {
  const fits = (zoom: number): boolean => {
    content.style.zoom = String(zoom)
    return content.getBoundingClientRect().height <= box.clientHeight
  }
  if (!window.matchMedia(WIDE).matches) {
    content.style.zoom = ''
    return
  }
  if (fits(range.most)) return
  let { least: small, most: large } = range
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (small + large) / 2
    if (fits(middle)) small = middle
    else large = middle
  }
  fits(small)
}
