import type { CommandName } from '#core/contract/wire.ts'
import type { SessionDoor } from './at-session.ts'
import { playsAlong, rememberAlong } from './plays-along.ts'
import { SIGN_OF_LIFE, createServerLine } from './server-line.ts'
import type { SessionStore } from './session-store.ts'
import type { Failure, SeatWire } from './socket.ts'

/** As whom somebody is in a session; a host may play along, a projector only looks. */
export type SessionPart = 'player' | 'host' | 'projector'

const COME_IN = {
  player: 'session:join',
  host: 'session:host',
  projector: 'session:watch',
} as const satisfies Readonly<Record<SessionPart, CommandName>>

/** The line to the server, as far as one session needs it: joined whenever it is there, restored when it is not. */
export interface SessionLine {
  readonly keep: () => () => void
  /** Asks for the whole view; where no answer comes soon, the line counts as dead. */
  readonly lookAgain: () => void
  /** Takes a seat as well, for good: a host who plays along. */
  readonly playAlong: () => void
  readonly close: (why: SessionDoor) => void
  /** Tries a closed door again. */
  readonly knock: () => void
}

interface LineDeps {
  readonly code: string
  readonly part: SessionPart
  readonly wire: SeatWire
  readonly store: SessionStore
  readonly onJoined: () => void
}

export function createSessionLine({ code, part, wire, store, onJoined }: LineDeps): SessionLine {
  // A cookie that came after the socket was opened is not known to it.
  let reopened = false
  const isClosed = (): boolean => store.get().at === 'door'
  const line = createServerLine({
    wire,
    join,
    isClosed,
    onLost: () => store.happen({ type: 'line-lost' }),
    onStopping: () => store.happen({ type: 'troubled', trouble: 'shutting-down' }),
    onRefused: close,
  })

  function close(why: SessionDoor): void {
    line.rest()
    store.happen({ type: 'door-closed', why })
  }

  async function join(answerMs?: number): Promise<void> {
    if (isClosed()) return
    const along = part === 'host' && playsAlong(code)
    // Who plays along is shown both at once.
    if (!(await comeIn(part, answerMs, !along))) return
    if (along && !(await comeIn('player', answerMs))) return
    onJoined()
  }

  /** Whether it is in. */
  async function comeIn(as: SessionPart, answerMs?: number, shown = true): Promise<boolean> {
    const answer = await wire.command(COME_IN[as], { code }, answerMs)
    if (isClosed()) return false
    if (!answer.ok) notJoined(answer.code, as)
    else if (shown) store.happen({ type: 'updated', news: answer.update, now: performance.now() })
    return answer.ok
  }

  function notJoined(failed: Failure, as: SessionPart): void {
    if ((failed === 'not-the-host' || failed === 'not-signed-in') && !reopened) {
      reopened = true
      return wire.reconnectNow()
    }
    const door = DOORS[failed]
    if (door !== undefined && as !== part) return hostOnly()
    if (door !== undefined) return close(door)
    store.happen({ type: 'line-lost' })
    if (failed === 'not-stored' || failed === 'shutting-down')
      store.happen({ type: 'troubled', trouble: failed })
    // Connected and silent: the line is dead and does not know it.
    if (failed === 'unreachable') wire.reconnectNow()
    else line.later(() => void join())
  }

  /** The host finds no seat: it hosts on. */
  function hostOnly(): void {
    rememberAlong(code, false)
    void join().then(() => store.happen({ type: 'troubled', trouble: 'unknown' }))
  }

  return {
    keep: () =>
      line.keep({
        'session:updated'(news) {
          if (!isClosed() && news.head.code === code)
            store.happen({ type: 'updated', news, now: performance.now() })
        },
        'session:counted': (count) => store.happen({ type: 'counted', count }),
        'session:kicked'(what) {
          const state = store.get()
          if (state.at === 'inside' && state.known.head.session === what.session) close('kicked')
        },
        'session:wall': (news) => store.happen({ type: 'pairs-told', news }),
      }),
    lookAgain: () => void join(SIGN_OF_LIFE),
    playAlong() {
      rememberAlong(code, true)
      void comeIn('player')
    },
    close,
    knock() {
      reopened = false
      store.happen({ type: 'knocking' })
      line.open()
    },
  }
}

/** Answers to coming in that say there is nothing to see here. */
const DOORS: Readonly<Partial<Record<Failure, SessionDoor>>> = {
  'no-such-session': 'missing',
  malformed: 'missing',
  'session-full': 'full',
  'session-locked': 'locked',
  'session-over': 'over',
  kicked: 'kicked',
  'not-the-host': 'not-the-host',
  'not-signed-in': 'not-the-host',
  'wrong-version': 'wrong-version',
}
