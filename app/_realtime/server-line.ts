import type { ServerToClient } from '#core/contract/server-events.ts'
import { type SeatWire, refusalOf } from './socket.ts'
import { whenBack } from './when-back.ts'

/** The socket, opened and opened again for as long as somebody needs it. */
export interface ServerLine {
  /** Connects, now and after every interruption; the function that is returned stops it. */
  readonly keep: (heard: Partial<ServerToClient>) => () => void
  /** Connects, unless it is connected, and comes in. */
  readonly open: () => void
  readonly later: (deed: () => void) => void
  /** Nothing is tried any more until {@link open}. */
  readonly rest: () => void
}

interface ServerLineDeps {
  readonly wire: SeatWire
  /** Comes in, or comes back: called whenever the socket is there. `answerMs`: when it counts as dead. */
  readonly join: (answerMs?: number) => Promise<void>
  readonly onLost: () => void
  readonly onStopping: () => void
  /** The server will not have this browser: it closes the door. */
  readonly onRefused: (why: 'wrong-version' | 'no-seat') => void
  readonly isClosed: () => boolean
}

/** Milliseconds. */
const TRY_AGAIN = 1000
export const SIGN_OF_LIFE = 1500

export function createServerLine(deps: ServerLineDeps): ServerLine {
  const { wire, join, onLost, onStopping, onRefused, isClosed } = deps
  let retry: ReturnType<typeof setTimeout> | undefined
  let askedForNewSeat = false

  function later(deed: () => void): void {
    clearTimeout(retry)
    retry = setTimeout(deed, TRY_AGAIN)
  }

  async function open(anew = false): Promise<void> {
    try {
      await wire.connect({ anew })
      if (wire.socket().connected) await join()
    } catch {
      later(() => void open())
    }
  }

  function refused(error: Error): void {
    onLost()
    const why = refusalOf(error)
    if (why === 'wrong-version') return onRefused('wrong-version')
    if (why === 'no-seat' && askedForNewSeat) return onRefused('no-seat')
    if (why === 'no-seat') {
      askedForNewSeat = true
      void open(true)
      return
    }
    // After a refusal by the server socket.io does not try again by itself.
    if (!wire.socket().active) later(() => void open())
  }

  function lost(reason: string): void {
    onLost()
    // Where the server closed the socket, socket.io waits to be told.
    if (reason === 'io server disconnect') later(() => void open())
  }

  function checkLine(): void {
    if (isClosed()) return
    if (wire.socket().connected) void join(SIGN_OF_LIFE)
    else wire.reconnectNow()
  }

  function keep(heard: Partial<ServerToClient>): () => void {
    const socket = wire.socket()
    const own = { connect: () => void join(), disconnect: lost, connect_error: refused }
    const events = Object.entries({ ...heard, ...own, 'server:stopping': onStopping }) as [
      keyof ServerToClient,
      never,
    ][]
    for (const [event, listener] of events) socket.on(event, listener)
    const stopWatching = whenBack({ back: checkLine, gone: onLost })
    const letGo = wire.hold()
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
    open() {
      askedForNewSeat = false
      void open()
    },
    later,
    rest: () => clearTimeout(retry),
  }
}
