import type { HostAsk } from '#app/_realtime/asked-things.ts'
import type { SessionAct } from '#app/_realtime/at-session.ts'

/** What a teacher can do from the console. */
export interface ConsoleDeeds {
  readonly onAct: (act: SessionAct) => void
  readonly onAsk: (ask: HostAsk) => void
}
