import type { Answer as Given } from '#core/quiz/answer.ts'
import type { SentAnswer } from './at-session.ts'
import { newCommandId } from './command-id.ts'
import type { SessionStore } from './session-store.ts'
import type { Answer, SeatWire } from './socket.ts'

export interface AnswerOutbox {
  readonly submit: (question: number, answer: Given) => void
  /** Sends what has not been acknowledged, under its old id: whether it arrived before or not, it counts once. */
  readonly resend: () => void
  readonly stop: () => void
}

interface OutboxDeps {
  readonly store: SessionStore
  readonly wire: SeatWire
  readonly lookAgain: () => void
}

/** Milliseconds. */
const TRY_AGAIN = 1000

type Refused = Exclude<Answer<'answer:submit'>, { ok: true }>

/** Keeps an answer until the server has it. */
export function createAnswerOutbox({ store, wire, lookAgain }: OutboxDeps): AnswerOutbox {
  let retry: ReturnType<typeof setTimeout> | undefined

  function waiting(): { readonly session: string; readonly sent: SentAnswer } | null {
    const state = store.get()
    if (state.at !== 'inside' || state.sending === null) return null
    return { session: state.known.head.session, sent: state.sending }
  }

  function resend(): void {
    const kept = waiting()
    if (kept !== null && wire.socket().connected) void send(kept.session, kept.sent)
  }

  async function send(session: string, sent: SentAnswer): Promise<void> {
    const answer = await wire.command('answer:submit', { session, ...sent })
    if (waiting()?.sent.command !== sent.command) return
    if (answer.ok) store.happen({ type: 'answer-taken', sent })
    else refused(sent, answer)
  }

  function refused(sent: SentAnswer, answer: Refused): void {
    const { code } = answer
    if (code === 'unreachable') return lookAgain()
    if (code === 'not-stored' || code === 'shutting-down' || code === 'too-fast') {
      store.happen({ type: 'troubled', trouble: code })
      clearTimeout(retry)
      retry = setTimeout(resend, answer.retryAfterMs ?? TRY_AGAIN)
      return
    }
    const isTold = code === 'not-open' || code === 'already-answered'
    store.happen({ type: 'answer-refused', sent, trouble: isTold ? code : 'unknown' })
    lookAgain()
  }

  return {
    submit(question, answer) {
      if (waiting() !== null) return
      store.happen({ type: 'answer-sent', sent: { command: newCommandId(), question, answer } })
      resend()
    },
    resend,
    stop: () => clearTimeout(retry),
  }
}
