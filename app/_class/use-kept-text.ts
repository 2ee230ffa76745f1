'use client'

import { useState } from 'react'

/** What is being typed, kept in this tab until it is handed in: also when the page is loaded again. */
export function useKeptText(key: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => readKept(key))
  return [
    text,
    (typed) => {
      setText(typed)
      keep(key, typed)
    },
  ]
}

const KEY = 'four-waves typed '

function readKept(key: string): string {
  try {
    return sessionStorage.getItem(KEY + key) ?? ''
  } catch {
    return ''
  }
}

function keep(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(KEY + key)
    else sessionStorage.setItem(KEY + key, text)
  } catch {
    // Private windows may refuse: then it is kept only while the page is open.
  }
}
