/** What is told of a link as it goes and comes. */
export interface LinkWatch {
  /** Once for each time that it is away, and once a second at most where it stands and what is sent is refused. */
  readonly onAway: (error: unknown) => void
  readonly onBack: () => void
}

export interface LinkState {
  ready(connection: object): void
  broken(connection: object, error: unknown): void
  /** What was sent did not get through. */
  failed(error: unknown): void
  hears(channel: string): void
  deaf(channel: string, error: unknown): void
  /** Whether it has stood for so long that what came before it is known by now. */
  readonly isUp: () => boolean
}

/** Two connections: by one is told, by the other is heard. */
const CONNECTIONS = 2
/** Milliseconds: by then each process has looked at the database once more, for what was told while it was away. */
const SETTLED_AFTER = 2500
const QUIET = 1000

export function watchLink({ onAway, onBack }: LinkWatch): LinkState {
  const connected = new Set<object>()
  const unheard = new Set<string>()
  let upSince = 0
  let isAway = false
  let quietUntil = 0

  const stands = () => connected.size === CONNECTIONS && unheard.size === 0

  function standsNow(): void {
    if (!stands()) return
    upSince = performance.now()
    if (isAway) onBack()
    isAway = false
  }

  function goneNow(error: unknown): void {
    if (!isAway) onAway(error)
    isAway = true
  }

  return {
    ready(connection) {
      connected.add(connection)
      standsNow()
    },
    broken(connection, error) {
      connected.delete(connection)
      goneNow(error)
    },
    failed(error) {
      if (isAway || !stands() || performance.now() < quietUntil) return
      quietUntil = performance.now() + QUIET
      onAway(error)
    },
    hears(channel) {
      if (unheard.delete(channel)) standsNow()
    },
    deaf(channel, error) {
      unheard.add(channel)
      goneNow(error)
    },
    isUp: () => stands() && performance.now() - upSince > SETTLED_AFTER,
  }
}
