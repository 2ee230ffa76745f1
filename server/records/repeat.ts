/** Calls `work` every `everyMs`; what it returns ends that. */
export type Timer = (work: () => void, everyMs: number) => () => void

export interface Repeated {
  /** What is under way is asked to end, and waited for. */
  stop(): Promise<void>
}

/** At once and then every `everyMs`, one at a time: while one is under way the next is left out. */
export function repeat(
  work: (stopping: AbortSignal) => Promise<void>,
  everyMs: number,
  timer: Timer = wallClock,
): Repeated {
  const stopping = new AbortController()
  let running: Promise<void> | null = null
  const run = (): void => {
    running ??= work(stopping.signal).finally(() => (running = null))
  }
  const end = timer(run, everyMs)
  run()
  return {
    async stop() {
      end()
      stopping.abort()
      await running
    },
  }
}

function wallClock(work: () => void, everyMs: number): () => void {
  const timer = setInterval(work, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
