import type { MatchUpdate } from '#core/contract/updates.ts'
import type { Confidence, Move } from '#core/match/move.ts'
import type { SentMove } from './at-match.ts'
import { newCommandId } from './command-id.ts'
import type { MatchStore } from './match-store.ts'
import type { Answer, SeatWire } from './socket.ts'

export interface Outbox {
  readonly submit: (stimulus: number, move: Move, confidence: Confidence | null) => void
  /** Sends what has not been answered, under its old id: whether it arrived before or not, it counts once. */
  readonly resend: () => void
  readonly stop: () => void
}

interface OutboxDeps {
  readonly match: string
  readonly wire: SeatWire
  readonly store: MatchStore
  readonly take: (update: MatchUpdate) => void
  /** Asks for the whole view again. */
  readonly lookAgain: () => void
}

/** Milliseconds. */
const TRY_AGAIN = 1000

type Refused = Exclude<Answer<'move:submit'>, { ok: true }>

/** Keeps a move until the server has answered it. */
export function createOutbox({ match, wire, store, take, lookAgain }: OutboxDeps): Outbox {
  let retry: ReturnType<typeof setTimeout> | undefined

  function waiting(): SentMove | null {
    const state = store.get()
    return state.at === 'seated' ? state.sending : null
  }

  function resend(): void {
    const sent = waiting()
    if (sent !== null && wire.socket().connected) void send(sent)
  }

  async function send(sent: SentMove): Promise<void> {
    const answer = await wire.command('move:submit', { match, ...sent })
    if (waiting()?.command !== sent.command) return
    if (!answer.ok) return refused(sent, answer)
    store.happen({ type: 'move-answered', command: sent.command })
    take(answer.update)
  }

  function refused(sent: SentMove, answer: Refused): void {
    const { code } = answer
    if (code === 'unreachable') return lookAgain()
    if (code === 'not-stored' || code === 'shutting-down' || code === 'too-fast') {
      store.happen({ type: 'troubled', trouble: code })
      clearTimeout(retry)
      retry = setTimeout(resend, answer.retryAfterMs ?? TRY_AGAIN)
      return
    }
    store.happen({ type: 'move-answered', command: sent.command })
    if (answer.update === undefined) lookAgain()
    else take(answer.update)
    // The screen says so itself, and what was put together is still there.
    if (code === 'paused' || code === 'not-your-turn-yet') return
    const late = code === 'stale' || code === 'nothing-asked'
    store.happen({ type: 'troubled', trouble: late ? 'stale' : 'unknown' })
  }

  return {
    submit(stimulus, move, confidence) {
      if (waiting() !== null) return
      const sure = confidence === null ? {} : { confidence }
      store.happen({ type: 'move-sent', sent: { command: newCommandId(), stimulus, move, ...sure } })
      resend()
    },
    resend,
    stop: () => clearTimeout(retry),
  }
}
