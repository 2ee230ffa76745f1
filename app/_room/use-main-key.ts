'use client'

import { useEffect, useEffectEvent } from 'react'

/** Space and Enter do the one main thing, unless they belong to what has the focus. */
export function useMainKey(on: boolean, deed: () => void): void {
  const act = useEffectEvent(deed)
  useEffect(() => {
    if (!on) return
    function press(event: KeyboardEvent): void {
      if (event.key !== ' ' && event.key !== 'Enter') return
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return
      if (event.defaultPrevented || event.isComposing || hasUse(event.target)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
}

/** Whether the keys mean something there already. */
function hasUse(target: EventTarget | null): boolean {
  const OWN_KEYS = 'a, button, input, select, textarea, summary, [role], [tabindex="0"]'
  return target instanceof Element && target.closest(OWN_KEYS) !== null
}
