import type { Ack } from '#core/contract/ack.ts'
import type { CommandName, Replies } from '#core/contract/wire.ts'
import type { SeatRole } from '#core/by-role.ts'
import type { Sharer } from '#core/match/shared-end.ts'
import type { MatchChange } from './match-change.ts'

/** What a use case hands back: first the answer to whoever asked, then the news to everybody else. */
export interface Done<C extends CommandName> {
  /** Made at the moment of answering, where it must not be older than what follows it. */
  readonly ack: Ack<Replies[C]> | (() => Ack<Replies[C]>)
  readonly change?: MatchChange | null
  /** News of another kind: told once the answer is out. */
  readonly after?: () => void
}

/** Where somebody sits. */
export interface Place {
  readonly match: string
  readonly role: SeatRole
  /** Of two who share an end, which one. */
  readonly sharer: Sharer
}
