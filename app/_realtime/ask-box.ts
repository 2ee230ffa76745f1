import type { SentAsk, HostAsk } from './asked-things.ts'
import type { SessionTrouble } from './at-session.ts'
import { newCommandId } from './command-id.ts'
import type { SessionStore } from './session-store.ts'
import type { Answer, SeatWire } from './socket.ts'

/** What the host asks for beside acts: kept until it is acknowledged, one after the other. */
export interface AskBox {
  readonly ask: (ask: HostAsk) => void
  /** Sends what has not been acknowledged, under its old id. */
  readonly resend: () => void
  readonly stop: () => void
}

interface AskBoxDeps {
  readonly store: SessionStore
  readonly wire: SeatWire
  readonly lookAgain: () => void
}

/** Milliseconds. */
const TRY_AGAIN = 1000

type Asked = Answer<'session:show' | 'session:kick'>
type Refused = Exclude<Asked, { ok: true }>

export function createAskBox({ store, wire, lookAgain }: AskBoxDeps): AskBox {
  let retry: ReturnType<typeof setTimeout> | undefined
  /** The id of what is on its way by this line. */
  let sending: string | null = null

  function first(): { readonly session: string; readonly sent: SentAsk } | null {
    const state = store.get()
    const sent = state.at === 'inside' ? state.asking[0] : undefined
    return state.at !== 'inside' || sent === undefined ? null : { session: state.known.head.session, sent }
  }

  function goOn(): void {
    const next = first()
    if (next === null || !wire.socket().connected || sending === next.sent.command) return
    sending = next.sent.command
    void send(next.session, next.sent)
  }

  async function send(session: string, sent: SentAsk): Promise<void> {
    const answer = await sendAsk(wire, session, sent)
    if (sending === sent.command) sending = null
    if (first()?.sent.command !== sent.command) return goOn()
    if (!answer.ok) return refused(sent, answer)
    answered(sent)
    if ('update' in answer) store.happen({ type: 'updated', news: answer.update, now: performance.now() })
  }

  function answered({ command: id }: SentAsk, trouble: SessionTrouble | null = null): void {
    store.happen({ type: 'ask-answered', command: id })
    if (trouble !== null) store.happen({ type: 'troubled', trouble })
    goOn()
  }

  function refused(sent: SentAsk, answer: Refused): void {
    const { code } = answer
    if (code === 'unreachable') return lookAgain()
    if (code === 'not-stored' || code === 'shutting-down' || code === 'too-fast') {
      store.happen({ type: 'troubled', trouble: code })
      clearTimeout(retry)
      retry = setTimeout(goOn, answer.retryAfterMs ?? TRY_AGAIN)
      return
    }
    answered(sent, isTold(code) ? code : 'unknown')
    lookAgain()
  }

  return {
    ask(ask) {
      const state = store.get()
      if (state.at !== 'inside') return
      store.happen({ type: 'asked', sent: { command: newCommandId(), at: state.known.sequence, ask } })
      goOn()
    },
    resend() {
      sending = null
      goOn()
    },
    stop: () => clearTimeout(retry),
  }
}

const TOLD = ['stale', 'no-such-player', 'seat-has-card', 'no-such-match'] as const

function isTold(code: Refused['code']): code is (typeof TOLD)[number] {
  return TOLD.some((told) => told === code)
}

function sendAsk({ command }: SeatWire, session: string, { command: id, at, ask }: SentAsk): Promise<Asked> {
  switch (ask.kind) {
    case 'kick':
      return command('session:kick', { session, seat: ask.seat })
    case 'rename':
      return command('session:rename', { session, seat: ask.seat })
    case 'time':
      return command('session:time', { session, seat: ask.seat, time: ask.time })
    case 'student':
      return command('session:student', { session, seat: ask.seat, student: ask.student })
    case 'pairs':
      return command('session:pairs', { session, command: id, pairs: ask.pairs })
    case 'show':
      return command('session:show', { session, command: id, shows: ask.shows })
    case 'predict':
      return command('session:predict', { session, command: id, at, match: ask.match, step: ask.step })
    case 'nudge':
      return command('session:nudge', { session, match: ask.match, role: ask.role })
  }
}
