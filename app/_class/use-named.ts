'use client'

import { useState } from 'react'

/** In which lessons this tab has been given its name already: loaded again, it is not asked anew. */
const KEY = 'four-waves named '

export function useNamed(session: string): readonly [boolean, (named: boolean) => void] {
  const [named, setNamed] = useState(() => readNamed(session))
  return [
    named,
    (is) => {
      setNamed(is)
      keepNamed(session, is)
    },
  ]
}

function readNamed(session: string): boolean {
  try {
    return sessionStorage.getItem(KEY + session) !== null
  } catch {
    return false
  }
}

function keepNamed(session: string, named: boolean): void {
  try {
    if (named) sessionStorage.setItem(KEY + session, 'yes')
    else sessionStorage.removeItem(KEY + session)
  } catch {
    // Private windows may refuse: then the name is asked for again.
  }
}
