import type { MatchUpdate } from '#core/contract/wire.ts'
import type { Move } from '#core/match/move.ts'
import { type AtMatch, CONNECTING, type ClosedDoor, type Happening, type SentMove, afterHappening } from './at-match.ts'
import { newCommandId } from './command-id.ts'
import { type Answer, type Failure, command, connect, matchSocket, reconnectNow, refusalOf } from './socket.ts'
import { whenBack } from './when-back.ts'

/** A match as one browser tab follows it: kept current, its moves sent until they are answered. */
export interface FollowedMatch {
  readonly get: () => AtMatch
  readonly subscribe: (changed: () => void) => () => void
  readonly submit: (stimulus: number, move: Move) => void
  readonly seatComputer: () => void
  readonly leave: () => void
  /** Tries the door again: after a takeover, after leaving, without a seat. */
  readonly knock: () => void
}

/** Milliseconds. */
const TRY_AGAIN = 1000
const SIGN_OF_LIFE = 1500

export function followMatch(match: string): FollowedMatch {
  let state = CONNECTING
  let retry: ReturnType<typeof setTimeout> | undefined
  let askedForNewSeat = false
  const listeners = new Set<() => void>()
  const socket = matchSocket()

  function happen(happening: Happening): void {
    const next = afterHappening(state, happening)
    if (next === state) return
    state = next
    for (const changed of listeners) changed()
  }

  function isClosed(): boolean {
    return state.at === 'door'
  }

  function later(deed: () => void, ms = TRY_AGAIN): void {
    clearTimeout(retry)
    retry = setTimeout(deed, ms)
  }

  function close(why: ClosedDoor): void {
    clearTimeout(retry)
    happen({ type: 'door-closed', why })
  }

  function open(anew = false): void {
    connect({ anew }).then(
      () => {
        if (socket.connected) void join()
      },
      () => later(() => open()),
    )
  }

  async function join(answerMs?: number): Promise<void> {
    if (isClosed()) return
    const answer = await command('match:join', { match }, answerMs)
    if (isClosed()) return
    if (!answer.ok) return notJoined(answer.code)
    happen({ type: 'updated', update: answer.update })
    resend()
  }

  function notJoined(code: Failure): void {
    if (code === 'match-full' || code === 'not-your-match') return close('full')
    if (code === 'no-such-match' || code === 'malformed') return close('missing')
    if (code === 'wrong-version') return close('wrong-version')
    happen({ type: 'line-lost' })
    if (code === 'not-stored' || code === 'shutting-down') happen({ type: 'troubled', trouble: code })
    // Connected and silent: the line is dead and does not know it.
    if (code === 'unreachable') later(reconnectNow, 0)
    else later(() => void join())
  }

  function take(update: MatchUpdate): void {
    if (update.match !== match || state.at === 'door') return
    const had = state.at === 'seated' ? state.known.items.length : 0
    if (update.from > had) void join()
    else happen({ type: 'updated', update })
  }

  function submit(stimulus: number, move: Move): void {
    if (state.at !== 'seated' || state.sending !== null) return
    happen({ type: 'move-sent', sent: { command: newCommandId(), stimulus, move } })
    resend()
  }

  function resend(): void {
    if (state.at === 'seated' && state.sending !== null && socket.connected) void send(state.sending)
  }

  async function send(sent: SentMove): Promise<void> {
    const answer = await command('move:submit', { match, ...sent })
    if (state.at !== 'seated' || state.sending?.command !== sent.command) return
    if (!answer.ok) return notTaken(sent, answer)
    happen({ type: 'move-answered', command: sent.command })
    take(answer.update)
  }

  function notTaken(sent: SentMove, answer: Exclude<Answer<'move:submit'>, { ok: true }>): void {
    const { code } = answer
    if (code === 'not-stored' || code === 'shutting-down' || code === 'too-fast') {
      happen({ type: 'troubled', trouble: code })
      return later(resend, 'retryAfterMs' in answer ? answer.retryAfterMs : TRY_AGAIN)
    }
    if (code === 'unreachable') return void join(SIGN_OF_LIFE)
    happen({ type: 'move-answered', command: sent.command })
    happen({ type: 'troubled', trouble: code === 'stale' || code === 'nothing-asked' ? 'stale' : 'unknown' })
    if ('update' in answer && answer.update !== undefined) take(answer.update)
    else void join()
  }

  function refused(error: Error): void {
    happen({ type: 'line-lost' })
    const why = refusalOf(error)
    if (why === 'wrong-version') return close('wrong-version')
    if (why === 'no-seat') {
      if (askedForNewSeat) return close('no-seat')
      askedForNewSeat = true
      return later(() => open(true), 0)
    }
    // After a refusal by the server socket.io does not try again by itself.
    if (!socket.active) later(() => open())
  }

  function checkLine(): void {
    if (state.at === 'door') return
    if (!socket.connected) return reconnectNow()
    void join(SIGN_OF_LIFE)
  }

  function listen(): () => void {
    const connected = (): void => void join()
    const lost = (reason: string): void => {
      happen({ type: 'line-lost' })
      // Where the server closed the socket, socket.io waits to be told.
      if (reason === 'io server disconnect') later(() => open())
    }
    const takenOver = (what: { match: string }): void => {
      if (what.match === match) close('taken-over')
    }
    const stopping = (): void => happen({ type: 'troubled', trouble: 'shutting-down' })
    socket.on('connect', connected).on('disconnect', lost).on('connect_error', refused)
    socket.on('match:updated', take).on('seat:taken-over', takenOver).on('server:stopping', stopping)
    const stopWatching = whenBack({ back: checkLine, gone: () => happen({ type: 'line-lost' }) })
    open()
    return () => {
      clearTimeout(retry)
      stopWatching()
      socket.off('connect', connected).off('disconnect', lost).off('connect_error', refused)
      socket.off('match:updated', take).off('seat:taken-over', takenOver).off('server:stopping', stopping)
    }
  }

  let stop: (() => void) | null = null
  return {
    get: () => state,
    subscribe(changed) {
      listeners.add(changed)
      stop ??= listen()
      return () => {
        listeners.delete(changed)
        if (listeners.size > 0) return
        stop?.()
        stop = null
      }
    },
    submit,
    seatComputer: () => void command('match:computer', { match }).then((answer) => {
      if (!answer.ok) happen({ type: 'troubled', trouble: 'unknown' })
    }),
    leave: () => void command('match:leave', { match }).then(() => close('left')),
    knock() {
      askedForNewSeat = false
      happen({ type: 'knocking' })
      open()
    },
  }
}
