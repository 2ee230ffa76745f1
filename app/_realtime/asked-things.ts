import type { SeatRole } from '#core/by-role.ts'
import type { StudentTime } from '#core/session/class-settings.ts'
import type { ProjectorShows } from '#core/session/view.ts'

/** What a host asks for beside the acts that lead the session on. */
export type HostAsk =
  | { readonly kind: 'kick'; readonly seat: string }
  | { readonly kind: 'rename'; readonly seat: string }
  | { readonly kind: 'time'; readonly seat: string; readonly time: StudentTime }
  /** Who a seat is, of the class; null: nobody knows. */
  | { readonly kind: 'student'; readonly seat: string; readonly student: string | null }
  /** The pairs of the next round, by seats. */
  | { readonly kind: 'pairs'; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly kind: 'show'; readonly shows: ProjectorShows }
  | { readonly kind: 'predict'; readonly match: string; readonly step: number }
  | { readonly kind: 'nudge'; readonly match: string; readonly role: SeatRole }

/** One that has not been acknowledged: sent again, it keeps its id. */
export interface SentAsk {
  readonly command: string
  /** The sequence of what the host looked at. */
  readonly at: number
  readonly ask: HostAsk
}

/** Behind what is on its way; in the place of one that only waits and is overtaken by it. */
export function afterAsking(asking: readonly SentAsk[], sent: SentAsk): readonly SentAsk[] {
  const [onItsWay, ...waiting] = asking
  if (onItsWay === undefined) return [sent]
  return [onItsWay, ...waiting.filter(({ ask }) => aim(ask) !== aim(sent.ask)), sent]
}

export function withoutAsk(asking: readonly SentAsk[], command: string): readonly SentAsk[] {
  return asking.filter((sent) => sent.command !== command)
}

/** Whether this is asked for already, or something else of the same aim. */
export function isAskedFor(asking: readonly SentAsk[], ask: HostAsk): boolean {
  return asking.some((sent) => aim(sent.ask) === aim(ask))
}

/** Two asks of one aim: the later one says how it shall be. */
function aim(ask: HostAsk): string {
  switch (ask.kind) {
    case 'kick':
    case 'rename':
    case 'time':
    case 'student':
      return `${ask.kind} ${ask.seat}`
    case 'nudge':
      return `${ask.kind} ${ask.match} ${ask.role}`
    case 'pairs':
    case 'show':
    case 'predict':
      return ask.kind
  }
}
