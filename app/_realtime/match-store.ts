import { type AtMatch, CONNECTING, type Happening, afterHappening } from './at-match.ts'

/** Where this browser stands with the match, and who wants to know when that changes. */
export interface MatchStore {
  readonly get: () => AtMatch
  readonly happen: (happening: Happening) => void
  readonly watch: (changed: () => void) => () => void
}

export function createMatchStore(): MatchStore {
  let state = CONNECTING
  const watchers = new Set<() => void>()
  return {
    get: () => state,
    happen(happening) {
      const next = afterHappening(state, happening)
      if (next === state) return
      state = next
      for (const changed of watchers) changed()
    },
    watch(changed) {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
  }
}
