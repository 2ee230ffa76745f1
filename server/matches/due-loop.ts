import type { Due, DueList } from './ports.ts'

/** Rows that are taken at once. */
const BATCH = 100
/** Milliseconds between two looks at the least, but for what this process stored itself. */
const BREATH = 100

export interface DueLoop {
  /** Something will be due in so many milliseconds: look then. */
  expect(inMs: number): void
  /** Resolves when what was taken has been fired. */
  stop(): Promise<void>
}

interface DueLoopDeps {
  readonly due: DueList
  readonly fire: (due: Due) => Promise<void>
  readonly lookEvery: number
  readonly hold: number
  /** The database has just answered. */
  readonly onLook: () => Promise<void>
  readonly onError: (error: unknown) => void
}

/** Fires what is due: a timer for the soonest, a look every second, in each process; a row is taken by one of them. */
export function startDueLoop({ due, fire, lookEvery, hold, onLook, onError }: DueLoopDeps): DueLoop {
  let timer: NodeJS.Timeout | null = null
  let timerAt = Number.POSITIVE_INFINITY
  let looking: Promise<void> | null = null
  let lookAgain = false
  let stopped = false

  async function look(): Promise<number> {
    const rows = await due.claim(BATCH, hold)
    // What is due fires whatever else there was to do: it was taken, and nobody else gets it for a while.
    await onLook().catch(onError)
    await Promise.all(rows.map((row) => fire(row).catch(onError)))
    if (rows.length === BATCH) return 0
    const soonest = await due.soonest()
    return soonest === null ? lookEvery : Math.max(BREATH, Math.min(soonest, lookEvery))
  }

  function lookNow(): void {
    timer = null
    timerAt = Number.POSITIVE_INFINITY
    lookAgain = looking !== null
    if (lookAgain) return
    looking = lookAndGoOn()
  }

  async function lookAndGoOn(): Promise<void> {
    const next = await look().catch((error: unknown) => {
      onError(error)
      return lookEvery
    })
    looking = null
    // Asked for while looking: what was found may be older than what was just stored.
    schedule(lookAgain ? 0 : next)
  }

  function schedule(inMs: number): void {
    const at = performance.now() + inMs
    if (stopped || at >= timerAt) return
    if (timer !== null) clearTimeout(timer)
    timerAt = at
    timer = setTimeout(lookNow, inMs)
  }

  schedule(0)
  return {
    expect: schedule,
    async stop() {
      stopped = true
      if (timer !== null) clearTimeout(timer)
      await looking
    },
  }
}
