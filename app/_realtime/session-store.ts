import { type AtSession, COMING_IN, type SessionHappening, afterSessionHappening } from './at-session.ts'

/** Where this browser stands with the session, and who wants to know when that changes. */
export interface SessionStore {
  readonly get: () => AtSession
  readonly happen: (happening: SessionHappening) => void
  readonly watch: (changed: () => void) => () => void
}

export function createSessionStore(): SessionStore {
  let state = COMING_IN
  const watchers = new Set<() => void>()
  return {
    get: () => state,
    happen(happening) {
      const next = afterSessionHappening(state, happening)
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
