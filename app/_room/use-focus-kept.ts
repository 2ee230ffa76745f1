import { type RefObject, useEffect, useRef } from 'react'
import type { AtInside } from '#app/_realtime/at-session.ts'

/**
 * Where what had the focus is gone (the button that sent the answer, the question before), the heading of what has come
 * takes it: whoever uses a keyboard or a screen reader goes on from there, not from the top of the page.
 */
export function useFocusKept(place: RefObject<HTMLElement | null>, { known, sending }: AtInside): void {
  const { phase, question, round, index } = known.head
  const isAnswered = sending !== null || (known.own !== null && known.own.answer !== null)
  const step = `${index} ${question?.index ?? round?.index ?? ''} ${phase} ${isAnswered ? 'answered' : ''}`
  const last = useRef(step)
  useEffect(() => {
    if (last.current === step) return
    last.current = step
    if (isFocusLost()) focusHeading(place.current)
  }, [place, step])
}

/** What is disabled loses the focus a moment later. */
function isFocusLost(): boolean {
  const holder = document.activeElement
  return holder === null || holder === document.body || holder.matches(':disabled')
}

function focusHeading(place: HTMLElement | null): void {
  place?.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true })
}
