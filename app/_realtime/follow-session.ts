import type { Answer } from '#core/quiz/answer.ts'
import { createActBox } from './act-box.ts'
import { createAnswerOutbox } from './answer-outbox.ts'
import type { AtSession, SessionAct } from './at-session.ts'
import { type SessionPart, createSessionLine } from './session-line.ts'
import { createSessionStore } from './session-store.ts'
import { command } from './socket.ts'

/** A session as one browser tab follows it: kept current, answers and acts sent until they are acknowledged. */
export interface FollowedSession {
  readonly get: () => AtSession
  /** The line is kept while anybody listens. */
  readonly subscribe: (changed: () => void) => () => void
  readonly answer: (question: number, answer: Answer) => void
  readonly act: (act: SessionAct) => void
  readonly playAlong: () => void
  readonly leave: () => void
  /** Tries the door again. */
  readonly knock: () => void
}

export function followSession(code: string, part: SessionPart): FollowedSession {
  const store = createSessionStore()
  const line = createSessionLine({ code, part, store, onJoined: resend })
  const answers = createAnswerOutbox({ store, lookAgain: line.lookAgain })
  const acts = createActBox({ store, lookAgain: line.lookAgain })
  let listeners = 0
  let letGo: (() => void) | null = null

  function resend(): void {
    answers.resend()
    acts.resend()
  }

  async function leave(): Promise<void> {
    const state = store.get()
    if (state.at === 'inside') await command('session:leave', { session: state.known.head.session })
    line.close('left')
  }

  function stop(): void {
    answers.stop()
    acts.stop()
    letGo?.()
    letGo = null
  }

  return {
    get: store.get,
    subscribe(changed) {
      const unwatch = store.watch(changed)
      listeners += 1
      letGo ??= line.keep()
      return () => {
        unwatch()
        listeners -= 1
        if (listeners === 0) stop()
      }
    },
    answer: answers.submit,
    act: acts.act,
    playAlong: line.playAlong,
    leave: () => void leave(),
    knock: line.knock,
  }
}
