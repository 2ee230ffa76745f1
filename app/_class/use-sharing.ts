'use client'

import { useSyncExternalStore } from 'react'

/** In which lessons two share this tab: loaded again, both have their seats again. */
const KEY = 'four-waves shares '
const watchers = new Set<() => void>()

export function useSharing(code: string): readonly [boolean, (shares: boolean) => void] {
  const shares = useSyncExternalStore(
    watch,
    () => readShares(code),
    () => false,
  )
  return [shares, (is) => keepShares(code, is)]
}

/** Private windows may refuse to keep it: then it holds while the page is open. */
const known = new Map<string, boolean>()

function readShares(code: string): boolean {
  const told = known.get(code)
  if (told !== undefined) return told
  try {
    return sessionStorage.getItem(KEY + code) !== null
  } catch {
    return false
  }
}

function keepShares(code: string, shares: boolean): void {
  known.set(code, shares)
  try {
    if (shares) sessionStorage.setItem(KEY + code, 'yes')
    else sessionStorage.removeItem(KEY + code)
  } catch {
    // It is known to this page.
  }
  for (const changed of watchers) changed()
}

function watch(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}
