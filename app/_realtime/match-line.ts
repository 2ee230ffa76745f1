import type { SeatRole } from '#core/by-role.ts'
import type { MatchUpdate } from '#core/contract/updates.ts'
import type { ClosedDoor } from './at-match.ts'
import type { MatchStore } from './match-store.ts'
import { SIGN_OF_LIFE, createServerLine } from './server-line.ts'
import type { Failure, SeatWire } from './socket.ts'

/** The line to the server, as far as one match needs it: joined whenever it is there, restored when it is not. */
export interface MatchLine {
  /** Connects and joins, now and after every interruption; the function that is returned stops it. */
  readonly keep: () => () => void
  /** Asks for the whole view; where no answer comes soon, the line counts as dead. */
  readonly lookAgain: () => void
  readonly take: (update: MatchUpdate) => void
  readonly close: (why: ClosedDoor) => void
  /** Tries a closed door again. */
  readonly knock: () => void
}

interface LineDeps {
  readonly match: string
  /** Null: whichever is free. */
  readonly role: SeatRole | null
  readonly wire: SeatWire
  readonly store: MatchStore
  readonly onJoined: () => void
}

export function createMatchLine({ match, role, wire, store, onJoined }: LineDeps): MatchLine {
  const wanted = role === null ? { match } : { match, role }
  const isClosed = (): boolean => store.get().at === 'door'
  const line = createServerLine({
    wire,
    join,
    isClosed,
    onLost: () => store.happen({ type: 'line-lost' }),
    onStopping: () => store.happen({ type: 'troubled', trouble: 'shutting-down' }),
    onRefused: close,
  })

  function close(why: ClosedDoor): void {
    line.rest()
    store.happen({ type: 'door-closed', why })
  }

  async function join(answerMs?: number): Promise<void> {
    if (isClosed()) return
    const answer = await wire.command('match:join', wanted, answerMs)
    if (isClosed()) return
    if (!answer.ok) return notJoined(answer.code)
    store.happen({ type: 'updated', update: answer.update })
    onJoined()
  }

  function notJoined(code: Failure): void {
    const door = DOORS[code]
    if (door !== undefined) return close(door)
    store.happen({ type: 'line-lost' })
    if (code === 'not-stored' || code === 'shutting-down') store.happen({ type: 'troubled', trouble: code })
    // Connected and silent: the line is dead and does not know it.
    if (code === 'unreachable') wire.reconnectNow()
    else line.later(() => void join())
  }

  function take(update: MatchUpdate): void {
    if (update.match !== match || isClosed()) return
    const state = store.get()
    const had = state.at === 'seated' ? state.known.items.length : 0
    if (update.from > had) void join()
    else store.happen({ type: 'updated', update })
  }

  return {
    keep: () =>
      line.keep({
        'match:updated': take,
        'seat:taken-over'(what) {
          if (what.match === match) close('taken-over')
        },
        'match:offered'(what) {
          if (what.match === match) store.happen({ type: 'offered', again: what.again })
        },
      }),
    lookAgain: () => void join(SIGN_OF_LIFE),
    take,
    close,
    knock() {
      store.happen({ type: 'knocking' })
      line.open()
    },
  }
}

/** Answers to joining that say there is nothing to play here. */
const DOORS: Readonly<Partial<Record<Failure, ClosedDoor>>> = {
  'match-full': 'full',
  'not-your-match': 'full',
  'no-such-match': 'missing',
  'no-such-role': 'missing',
  malformed: 'missing',
  'wrong-version': 'wrong-version',
}
