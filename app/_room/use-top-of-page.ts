'use client'

import { useEffect, useRef } from 'react'
import type { SessionHead } from '#core/session/view.ts'

/** What has newly come is seen from its beginning, also by who had scrolled down to the last answer. */
export function useTopOfPage({ phase, question, round, index }: SessionHead): void {
  const step = `${index} ${question?.index ?? round?.index ?? ''} ${phase === 'closing' ? 'question' : phase}`
  const last = useRef(step)
  useEffect(() => {
    if (last.current === step) return
    last.current = step
    window.scrollTo({ top: 0 })
  }, [step])
}
