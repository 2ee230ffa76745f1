import type { SeatRole } from '#core/by-role.ts'
import type { MatchUpdate } from '#core/contract/wire.ts'
import type { ClosedDoor } from './at-match.ts'
import type { MatchStore } from './match-store.ts'
import { type Failure, command, connect, holdSocket, matchSocket, reconnectNow, refusalOf } from './socket.ts'
import { whenBack } from './when-back.ts'

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
  readonly store: MatchStore
  readonly onJoined: () => void
}

/** Milliseconds. */
const TRY_AGAIN = 1000
const SIGN_OF_LIFE = 1500

export function createMatchLine({ match, role, store, onJoined }: LineDeps): MatchLine {
  let retry: ReturnType<typeof setTimeout> | undefined
  let askedForNewSeat = false
  const wanted = role === null ? { match } : { match, role }
  const isClosed = (): boolean => store.get().at === 'door'

  function later(deed: () => void, ms = TRY_AGAIN): void {
    clearTimeout(retry)
    retry = setTimeout(deed, ms)
  }

  function close(why: ClosedDoor): void {
    clearTimeout(retry)
    store.happen({ type: 'door-closed', why })
  }

  async function open(anew = false): Promise<void> {
    try {
      await connect({ anew })
      if (matchSocket().connected) await join()
    } catch {
      later(() => void open())
    }
  }

  async function join(answerMs?: number): Promise<void> {
    if (isClosed()) return
    const answer = await command('match:join', wanted, answerMs)
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
    if (code === 'unreachable') reconnectNow()
    else later(() => void join())
  }

  function take(update: MatchUpdate): void {
    if (update.match !== match || isClosed()) return
    const state = store.get()
    const had = state.at === 'seated' ? state.known.items.length : 0
    if (update.from > had) void join()
    else store.happen({ type: 'updated', update })
  }

  function refused(error: Error): void {
    store.happen({ type: 'line-lost' })
    const why = refusalOf(error)
    if (why === 'wrong-version') return close('wrong-version')
    if (why === 'no-seat' && askedForNewSeat) return close('no-seat')
    if (why === 'no-seat') {
      askedForNewSeat = true
      void open(true)
      return
    }
    // After a refusal by the server socket.io does not try again by itself.
    if (!matchSocket().active) later(() => void open())
  }

  function lost(reason: string): void {
    store.happen({ type: 'line-lost' })
    // Where the server closed the socket, socket.io waits to be told.
    if (reason === 'io server disconnect') later(() => void open())
  }

  function checkLine(): void {
    if (isClosed()) return
    if (matchSocket().connected) void join(SIGN_OF_LIFE)
    else reconnectNow()
  }

  function keep(): () => void {
    const socket = matchSocket()
    const heard = {
      connect: () => void join(),
      disconnect: lost,
      connect_error: refused,
      'match:updated': take,
      'seat:taken-over': (what: { match: string }) => what.match === match && close('taken-over'),
      'match:offered': (what: { match: string; again: string }) =>
        what.match === match && store.happen({ type: 'offered', again: what.again }),
      'server:stopping': () => store.happen({ type: 'troubled', trouble: 'shutting-down' }),
    } as const
    const events = Object.entries(heard) as [keyof typeof heard, never][]
    for (const [event, listener] of events) socket.on(event, listener)
    const stopWatching = whenBack({ back: checkLine, gone: () => store.happen({ type: 'line-lost' }) })
    const letGo = holdSocket()
    void open()
    return () => {
      clearTimeout(retry)
      stopWatching()
      letGo()
      for (const [event, listener] of events) socket.off(event, listener)
    }
  }

  return {
    keep,
    lookAgain: () => void join(SIGN_OF_LIFE),
    take,
    close,
    knock() {
      askedForNewSeat = false
      store.happen({ type: 'knocking' })
      void open()
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
