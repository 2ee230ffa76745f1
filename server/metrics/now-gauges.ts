import { Gauge, type Registry } from 'prom-client'

/** How it stands at this moment. */
export interface Now {
  /** Connections by transport: websocket, polling. */
  readonly connections: Readonly<Record<string, number>>
  /** Sockets by namespace. */
  readonly sockets: Readonly<Record<string, number>>
  /** Matches that sockets of this process follow. */
  readonly matchesFollowed: number
  /** Matches under way that this process keeps folded in memory. */
  readonly matchesHeld: number
  /** Sessions that sockets of this process follow. */
  readonly sessionsFollowed: number
}

/** Nothing is counted while it happens: whoever reads pays for the look, by calling what is returned. */
export function createNowGauges(registry: Registry): (now: Now) => void {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `four_waves_${name}`, help, labelNames, registers: [registry] })
  const connections = gauge('connections', 'Connections of browsers.', ['transport'])
  const sockets = gauge('sockets', 'Sockets: / is the school, others rehearse.', ['namespace'])
  const matchesFollowed = gauge('matches_followed', 'Matches that are being played here.')
  const matchesHeld = gauge('matches_held', 'Matches under way in memory.')
  const sessionsFollowed = gauge('sessions_followed', 'Lessons and quizzes that are looked at here.')
  return (now) => {
    setAll(connections, 'transport', now.connections)
    setAll(sockets, 'namespace', now.sockets)
    matchesFollowed.set(now.matchesFollowed)
    matchesHeld.set(now.matchesHeld)
    sessionsFollowed.set(now.sessionsFollowed)
  }
}

/** A value that nobody has any more goes. */
function setAll(gauge: Gauge, label: string, counts: Readonly<Record<string, number>>): void {
  gauge.reset()
  for (const [value, count] of Object.entries(counts)) gauge.set({ [label]: value }, count)
}
