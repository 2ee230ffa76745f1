import type * as ClassSettings from '#core/session/class-settings.ts'
import type { KnownSession } from '#app/_realtime/known-session.ts'

/** As there; imported from there it would bring the schemas along, which a browser does not need. */
const EXTENDED: typeof ClassSettings.EXTENDED = 2

/** Milliseconds that oneself has for a question; null: no timer, for all or for oneself. */
export function ownLimitOf({ head, own }: Pick<KnownSession, 'head' | 'own'>): number | null {
  const { limitMs } = head.settings
  if (limitMs === null || own?.time === 'none') return null
  return own?.time === 'extended' ? limitMs * EXTENDED : limitMs
}
