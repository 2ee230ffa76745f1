'use client'

import { type RefObject, useEffect, useRef } from 'react'

interface QuestionKeys {
  /** The form; keys choose in it. */
  readonly form: RefObject<HTMLFormElement | null>
  readonly on: boolean
  /** Keys count wherever the focus is, since there is no other question on the page. */
  readonly aloneOnPage: boolean
}

/**
 * 1–9 and A–I press what stands at that place of the form; Enter answers. Each choice says by `data-shortcut` which key
 * is its own, so a key does what a click would do.
 */
export function useQuestionKeys(keys: QuestionKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const { form, on, aloneOnPage } = latest.current
      if (!on || form.current === null || isOther(event)) return
      const isInside = event.target instanceof Node && form.current.contains(event.target)
      if (!isInside && !aloneOnPage) return
      if (pressKey(form.current, event)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function isOther(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return true
  if (event.defaultPrevented) return true
  const { target } = event
  if (target instanceof HTMLInputElement) return target.type === 'text'
  return target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
}

function pressKey(form: HTMLFormElement, event: KeyboardEvent): boolean {
  if (event.key === 'Enter') return answerBy(form, event.target)
  const wanted = event.key.toUpperCase()
  const choice = [...form.querySelectorAll<HTMLElement>('[data-shortcut]')].find((one) =>
    one.dataset['shortcut']?.split(' ').includes(wanted),
  )
  if (choice === undefined) return false
  choice.focus()
  choice.click()
  return true
}

/** Enter on a button or a link is that one's own; on a checkbox browsers leave it alone, so it is done here. */
function answerBy(form: HTMLFormElement, target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest('a, button, summary, [role=slider]') !== null) return false
  form.requestSubmit()
  return true
}
