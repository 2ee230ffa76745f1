'use client'

import { type RefObject, useEffect } from 'react'
import type { Asked } from '#core/match/view.ts'
import type { Field } from './draft.ts'

/**
 * The player is led, not dragged: focus comes here when a question comes and nothing else is being used, and to the
 * field that a refusal points at.
 */
export function useComposerFocus(form: RefObject<HTMLFormElement | null>, asked: Asked): (field: Field) => void {
  const { refusal } = asked
  const pointsAt = refusal?.pointsAt ?? null

  function focusField(field: Field): void {
    const name = field === 'bits' ? 'FIN' : field
    form.current?.querySelector<HTMLElement>(`[name="${name}"]:not(:disabled)`)?.focus({ preventScroll: true })
  }

  useEffect(() => {
    const free = document.activeElement === null || document.activeElement === document.body
    // On a touch screen focus would only open what is not needed yet.
    const byKeyboard = window.matchMedia('(pointer: fine)').matches
    if (free && byKeyboard) form.current?.querySelector<HTMLElement>('input, select')?.focus({ preventScroll: true })
  }, [form])

  useEffect(() => {
    if (refusal === null || pointsAt === null) return
    focusField(pointsAt === 'application' ? 'bits' : pointsAt)
  }, [refusal])

  return focusField
}
