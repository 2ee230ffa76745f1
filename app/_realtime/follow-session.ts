import type { Answer } from '#core/quiz/answer.ts'
import { createActBox } from './act-box.ts'
import { createAskBox } from './ask-box.ts'
import type { HostAsk } from './asked-things.ts'
import { createAnswerOutbox } from './answer-outbox.ts'
import type { AtSession, SessionAct } from './at-session.ts'
import { type SessionPart, createSessionLine } from './session-line.ts'
import { createSessionStore } from './session-store.ts'
import { type Failure, type Namespace, OWN_SEAT, type SeatWire } from './socket.ts'

/** A session as one browser tab follows it: kept current, answers and acts sent until they are acknowledged. */
export interface FollowedSession {
  readonly get: () => AtSession
  /** The line is kept while anybody listens. */
  readonly subscribe: (changed: () => void) => () => void
  readonly answer: (question: number, answer: Answer) => void
  readonly act: (act: SessionAct) => void
  /** For the host alone. */
  readonly ask: (ask: HostAsk) => void
  /** Another display name, null for one by chance; null comes back once it is given, else why not. */
  readonly name: (name: string | null) => Promise<Failure | null>
  /** What was learned; null comes back once it is stored, else why not. */
  readonly exit: (text: string) => Promise<Failure | null>
  readonly playAlong: () => void
  readonly leave: () => void
  /** Tries the door again. */
  readonly knock: () => void
}

export function followSession(
  code: string,
  part: SessionPart,
  namespace: Namespace = '/',
  wire: SeatWire = OWN_SEAT,
): FollowedSession {
  const store = createSessionStore()
  const line = createSessionLine({ code, part, wire, store, onJoined: resend })
  const answers = createAnswerOutbox({ store, wire, lookAgain: line.lookAgain })
  const acts = createActBox({ store, wire, lookAgain: line.lookAgain })
  const asks = createAskBox({ store, wire, lookAgain: line.lookAgain })
  let listeners = 0
  let letGo: (() => void) | null = null

  function resend(): void {
    answers.resend()
    acts.resend()
    asks.resend()
  }

  async function leave(): Promise<void> {
    const state = store.get()
    if (state.at === 'inside') await wire.command('session:leave', { session: state.known.head.session })
    line.close('left')
  }

  async function name(wanted: string | null): Promise<Failure | null> {
    const state = store.get()
    if (state.at !== 'inside') return 'unreachable'
    const answer = await wire.command('session:name', { session: state.known.head.session, name: wanted })
    if (!answer.ok) return answer.code
    store.happen({ type: 'named', name: answer.name })
    return null
  }

  async function exit(text: string): Promise<Failure | null> {
    const state = store.get()
    if (state.at !== 'inside') return 'unreachable'
    const answer = await wire.command('session:exit', { session: state.known.head.session, text })
    if (!answer.ok) return answer.code
    store.happen({ type: 'learned', text })
    return null
  }

  function start(): () => void {
    wire.talkIn(namespace)
    return line.keep()
  }

  function stop(): void {
    answers.stop()
    acts.stop()
    asks.stop()
    letGo?.()
    letGo = null
    // Whatever this page shows next is no rehearsal.
    wire.talkIn('/')
  }

  return {
    get: store.get,
    subscribe(changed) {
      const unwatch = store.watch(changed)
      listeners += 1
      letGo ??= start()
      return () => {
        unwatch()
        listeners -= 1
        if (listeners === 0) stop()
      }
    },
    answer: answers.submit,
    act: acts.act,
    ask: asks.ask,
    name,
    exit,
    playAlong: line.playAlong,
    leave: () => void leave(),
    knock: line.knock,
  }
}
