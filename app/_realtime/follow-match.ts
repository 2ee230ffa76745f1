import type { Move } from '#core/match/move.ts'
import type { AtMatch } from './at-match.ts'
import { createMatchLine } from './match-line.ts'
import { createMatchStore } from './match-store.ts'
import { createOutbox } from './outbox.ts'
import { command } from './socket.ts'

/** A match as one browser tab follows it: kept current, its moves sent until they are answered. */
export interface FollowedMatch {
  readonly get: () => AtMatch
  /** The line is kept while anybody listens. */
  readonly subscribe: (changed: () => void) => () => void
  readonly submit: (stimulus: number, move: Move) => void
  readonly seatComputer: () => void
  readonly leave: () => void
  /** Tries the door again: after a takeover, after leaving, without a seat. */
  readonly knock: () => void
}

export function followMatch(match: string): FollowedMatch {
  const store = createMatchStore()
  const line = createMatchLine({ match, store, onJoined: () => outbox.resend() })
  const { take, lookAgain } = line
  const outbox = createOutbox({ match, store, take, lookAgain })
  let listeners = 0
  let letGo: (() => void) | null = null

  async function seatComputer(): Promise<void> {
    const answer = await command('match:computer', { match })
    if (!answer.ok) store.happen({ type: 'troubled', trouble: 'unknown' })
  }

  async function leave(): Promise<void> {
    await command('match:leave', { match })
    line.close('left')
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
        if (listeners > 0) return
        outbox.stop()
        letGo?.()
        letGo = null
      }
    },
    submit: outbox.submit,
    seatComputer: () => void seatComputer(),
    leave: () => void leave(),
    knock: line.knock,
  }
}
