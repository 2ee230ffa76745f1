'use client'

import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { Asked } from '#core/match/view.ts'
import type { Field } from './draft.ts'

/**
 * The player is led, not dragged: focus comes here when a question comes and nothing else is being used, and to the
 * field that a refusal is about. The function that is returned leads to a field.
 */
export function useComposerFocus(
  form: RefObject<HTMLFormElement | null>,
  { refusal }: Asked,
): (field: Field) => void {
  function focusField(field: Field): void {
    const name = field === 'bits' ? 'FIN' : field
    const selector = `[name="${name}"]:not(:disabled)`
    form.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
  }
  const leadToField = useEffectEvent(focusField)

  useEffect(() => {
    const free = document.activeElement === null || document.activeElement === document.body
    // On a touch screen focus would only open what is not needed yet.
    const byKeyboard = window.matchMedia('(pointer: fine)').matches
    if (free && byKeyboard)
      form.current?.querySelector<HTMLElement>('input, select')?.focus({ preventScroll: true })
  }, [form])

  useEffect(() => {
    if (refusal === null) return
    leadToField(refusal.pointsAt === 'application' ? 'bits' : refusal.pointsAt)
  }, [refusal])

  return focusField
}
