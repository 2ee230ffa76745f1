'use client'

import { useEffect, useRef } from 'react'

/** Enter goes on, wherever the focus is; on a button or a link it stays that one's own. */
export function useEnter(on: boolean, deed: () => void): void {
  const latest = useRef(deed)
  useEffect(() => {
    latest.current = deed
  })
  useEffect(() => {
    if (!on) return
    function press(event: KeyboardEvent): void {
      if (event.key !== 'Enter' || event.repeat || event.defaultPrevented || event.isComposing) return
      if (event.target instanceof Element && event.target.closest('a, button, summary, input, select')) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
}
