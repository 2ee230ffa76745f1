import type { MatchUpdate } from '#core/contract/updates.ts'
import type { Fate } from '#core/scenarios/plan.ts'
import { newCommandId } from './command-id.ts'
import type { SeatWire } from './socket.ts'

export interface FateBox {
  readonly decide: (flight: number, fate: Fate) => void
  /** Sends what has not been answered, under its old id. */
  readonly resend: () => void
  readonly stop: () => void
}

interface FateBoxDeps {
  readonly match: string
  readonly wire: SeatWire
  readonly take: (update: MatchUpdate) => void
  readonly lookAgain: () => void
}

interface SentFate {
  readonly command: string
  readonly flight: number
  readonly fate: Fate
}

/** Milliseconds. */
const TRY_AGAIN = 500

/** Keeps the decisions of the network's player until the server has answered them. */
export function createFateBox({ match, wire, take, lookAgain }: FateBoxDeps): FateBox {
  const waiting = new Map<number, SentFate>()
  let retry: ReturnType<typeof setTimeout> | undefined

  function resend(): void {
    if (!wire.socket().connected) return
    for (const sent of waiting.values()) void send(sent)
  }

  async function send(sent: SentFate): Promise<void> {
    const answer = await wire.command('fate:decide', { match, ...sent })
    if (!waiting.has(sent.flight)) return
    if (!answer.ok && (answer.code === 'not-stored' || answer.code === 'too-fast')) {
      clearTimeout(retry)
      retry = setTimeout(resend, answer.retryAfterMs ?? TRY_AGAIN)
      return
    }
    const kept = !answer.ok && (answer.code === 'unreachable' || answer.code === 'shutting-down')
    if (!kept) waiting.delete(sent.flight)
    // Too late, or no line: what the segment has met is in the view.
    if (answer.ok) take(answer.update)
    else lookAgain()
  }

  return {
    decide(flight, fate) {
      if (waiting.has(flight)) return
      const sent = { command: newCommandId(), flight, fate }
      waiting.set(flight, sent)
      if (wire.socket().connected) void send(sent)
    },
    resend,
    stop: () => clearTimeout(retry),
  }
}
