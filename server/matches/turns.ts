export interface Turns {
  /** Runs `work` when all earlier work of the same key is done, well or badly; other keys run side by side. */
  take<T>(key: string, work: () => Promise<T>): Promise<T>
  /** Resolves when nothing is under way any more. */
  idle(): Promise<void>
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>()
  return {
    take(key, work) {
      const mine = (last.get(key) ?? Promise.resolve()).then(work, work)
      const settled = mine.then(forget, forget)
      function forget() {
        if (last.get(key) === settled) last.delete(key)
      }
      last.set(key, settled)
      return mine
    },
    async idle() {
      while (last.size > 0) await Promise.all(last.values())
    },
  }
}
