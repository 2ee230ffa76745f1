import type { HostView, WallView } from '#core/session/view.ts'
import type { DoorCode } from './door-codes.ts'
import type { MatchUpdate, SessionUpdate } from './updates.ts'

/** What Node says unasked. */
export interface ServerToClient {
  'match:updated': (update: MatchUpdate) => void
  /** A stranger was found: both join this match. */
  'match:paired': (paired: { readonly match: string }) => void
  /** Of a match that is over: a partner plays it again with the ends swapped, and `again` has a seat for you. */
  'match:offered': (offered: { readonly match: string; readonly again: string }) => void
  /** The seat is used in another tab: this one is told once and gets no more. */
  'seat:taken-over': (what: { readonly match: string }) => void
  /** To all of a session alike; `own`, `host` and `wall` are left as they were where they are not there. */
  'session:updated': (
    update: Omit<SessionUpdate, 'own' | 'host' | 'wall'> &
      Partial<Pick<SessionUpdate, 'own' | 'host' | 'wall'>>,
  ) => void
  /** To host and projector, a few times a second at most: the pairs in which something has happened. */
  'session:wall': (news: { readonly session: string; readonly pairs: WallView['pairs'] }) => void
  /** The host has sent this player away. */
  'session:kicked': (what: { readonly session: string }) => void
  /** A few times a second at most: how many have come in, and have answered the present question. */
  'session:counted': (counted: {
    readonly session: string
    readonly players: number
    readonly question: number | null
    readonly answered: number
    /** For the host alone: who has come in or gone since the last time. */
    readonly roster?: HostView['roster']
    /** For the host of a lesson alone, while a question is open: see `HostView.answeredBy`. */
    readonly answeredBy?: HostView['answeredBy']
    /** For the projector alone, where somebody has come in or has another name: see `WallView.names`. */
    readonly names?: WallView['names']
  }) => void
  /** A command that asked for no acknowledgement was refused; `command` is the event's name. */
  refused: (what: { readonly command: string; readonly code: DoorCode; readonly message: string }) => void
  /** Node is being stopped: commands are refused with `shutting-down` until the socket has come back. */
  'server:stopping': (what: object) => void
}
