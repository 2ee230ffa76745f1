'use client'

import { useEffect, useRef } from 'react'

/** Single keys that do something while this is shown: not in a field or a list, never with Ctrl, Alt or Meta. */
export function useKeys(on: boolean, deeds: Readonly<Record<string, () => void>>): void {
  const latest = useRef(deeds)
  useEffect(() => {
    latest.current = deeds
  })
  useEffect(() => {
    if (!on) return
    function press(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return
      if (isTyping(event.target)) return
      const deed = latest.current[event.key.toUpperCase()]
      if (deed === undefined) return
      event.preventDefault()
      deed()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type === 'text'
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
}
