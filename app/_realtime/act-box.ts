import type { SentAct, SessionAct } from './at-session.ts'
import { newCommandId } from './command-id.ts'
import type { SessionStore } from './session-store.ts'
import type { Answer, SeatWire } from './socket.ts'

/** What the host wants of the session: one thing after the other, each kept until it is acknowledged. */
export interface ActBox {
  readonly act: (act: SessionAct) => void
  readonly resend: () => void
  readonly stop: () => void
}

interface ActBoxDeps {
  readonly store: SessionStore
  readonly wire: SeatWire
  readonly lookAgain: () => void
}

/** Milliseconds. */
const TRY_AGAIN = 1000

type Refused = Exclude<Answer<'session:act'>, { ok: true }>

export function createActBox({ store, wire, lookAgain }: ActBoxDeps): ActBox {
  let retry: ReturnType<typeof setTimeout> | undefined

  function waiting(): { readonly session: string; readonly sent: SentAct } | null {
    const state = store.get()
    if (state.at !== 'inside' || state.acting === null) return null
    return { session: state.known.head.session, sent: state.acting }
  }

  function resend(): void {
    const kept = waiting()
    if (kept !== null && wire.socket().connected) void send(kept.session, kept.sent)
  }

  async function send(session: string, sent: SentAct): Promise<void> {
    const answer = await wire.command('session:act', { session, ...sent })
    if (waiting()?.sent.command !== sent.command) return
    if (!answer.ok) return refused(sent, answer)
    store.happen({ type: 'act-answered', command: sent.command })
    store.happen({ type: 'updated', news: answer.update, now: performance.now() })
  }

  function refused({ command: id }: SentAct, answer: Refused): void {
    const { code } = answer
    if (code === 'unreachable') return lookAgain()
    if (code === 'not-stored' || code === 'shutting-down' || code === 'too-fast') {
      store.happen({ type: 'troubled', trouble: code })
      clearTimeout(retry)
      retry = setTimeout(resend, answer.retryAfterMs ?? TRY_AGAIN)
      return
    }
    // Nothing is skipped: what has happened first is shown, and the host decides anew.
    store.happen({ type: 'act-answered', command: id })
    store.happen({ type: 'troubled', trouble: code === 'stale' ? 'stale' : 'unknown' })
    lookAgain()
  }

  return {
    act(act) {
      const state = store.get()
      if (state.at !== 'inside' || state.acting !== null) return
      store.happen({ type: 'act-sent', sent: { command: newCommandId(), at: state.known.sequence, act } })
      resend()
    },
    resend,
    stop: () => clearTimeout(retry),
  }
}
