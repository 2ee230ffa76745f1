/** Where this browser stands with something, what happens to that, and who wants to know when it changes. */
export interface Store<State, Happening> {
  readonly get: () => State
  readonly happen: (happening: Happening) => void
  readonly watch: (changed: () => void) => () => void
}

/** `after` gives the very same state where nothing has changed: then nobody is told. */
export function createStore<State, Happening>(
  start: State,
  after: (state: State, happening: Happening) => State,
): Store<State, Happening> {
  let state = start
  const watchers = new Set<() => void>()
  return {
    get: () => state,
    happen(happening) {
      const next = after(state, happening)
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
