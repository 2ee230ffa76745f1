'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { CONTROL_BITS, type ControlBit } from '#core/teardown/segment.ts'

interface Shortcuts {
  readonly toggle: (bit: ControlBit) => void
  readonly nothing: () => void
  /** Whether the digit, 1 to 9, chose anything. */
  readonly digit: (number: number) => boolean
  readonly send: () => void
}

/**
 * F A R S P switch bits, W says "nothing now", digits choose from a list, Enter sends. They work inside the composer and where nothing has the
 * focus; never with Ctrl, Alt or Meta, never in a list that is searched by typing.
 */
export function useShortcuts(
  on: boolean,
  form: RefObject<HTMLFormElement | null>,
  shortcuts: Shortcuts,
): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    if (!on) return
    function press(event: KeyboardEvent): void {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return
      const where = document.activeElement
      const nowhere = where === null || where === document.body
      if (!nowhere && !form.current?.contains(where)) return
      if (where instanceof HTMLSelectElement) return
      if (carryOut(event, nowhere, latest.current)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on, form])
}

/** Inside the form Enter is the form's own. */
function carryOut(
  event: KeyboardEvent,
  nowhere: boolean,
  { toggle, nothing, digit, send }: Shortcuts,
): boolean {
  if (event.key === 'Enter') {
    if (nowhere) send()
    return nowhere
  }
  if (/^[1-9]$/.test(event.key)) return !isTypedInto(event.target) && digit(Number(event.key))
  const letter = letterOf(event)
  const bit = CONTROL_BITS.find((one) => one.startsWith(letter))
  if (letter === 'W') nothing()
  else if (bit !== undefined) toggle(bit)
  return letter === 'W' || bit !== undefined
}

/** A digit in a number's field is that number's. */
function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'text'
}

/** The letter on the key cap; on keyboards without Latin letters, the one that stands there on an English one. */
function letterOf({ key, code }: KeyboardEvent): string {
  const letter = /^[a-z]$/i.test(key) ? key : /^[\x20-\x7e]/.test(key) ? '?' : code.replace(/^Key/, '')
  return letter.length === 1 ? letter.toUpperCase() : '?'
}
