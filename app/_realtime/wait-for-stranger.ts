import type { Payload } from '#core/contract/wire.ts'
import { type Failure, command, commandOnce, holdSocket, matchSocket } from './socket.ts'

interface Hopes {
  readonly onPaired: (match: string) => void
  readonly onFailed: (failed: Failure) => void
}

/** The server forgets who has not said for 15 s that they still wait. Milliseconds. */
const SAY_AGAIN = 5000
/** These pass by themselves: waiting goes on. */
const PASSING: readonly Failure[] = ['not-stored', 'shutting-down', 'too-fast', 'unreachable']

/** Waits for a stranger until there is one; the function that is returned stops it. */
export function waitForStranger(wanted: Payload<'match:quick'>, hopes: Hopes): () => void {
  const socket = matchSocket()
  const letGo = holdSocket()
  let waiting = true

  function stop(): void {
    if (!waiting) return
    waiting = false
    clearInterval(timer)
    letGo()
    socket.off('match:paired', paired)
  }

  function found(match: string): void {
    if (!waiting) return
    stop()
    hopes.onPaired(match)
  }

  const paired = ({ match }: { readonly match: string }): void => found(match)

  async function ask(): Promise<void> {
    const answer = await commandOnce('match:quick', wanted)
    if (!waiting) return
    if (answer.ok) {
      if (answer.match !== null) found(answer.match)
    } else if (!PASSING.includes(answer.code)) {
      stop()
      hopes.onFailed(answer.code)
    }
  }

  socket.on('match:paired', paired)
  const timer = setInterval(() => void ask(), SAY_AGAIN)
  void ask()
  return () => {
    if (!waiting) return
    stop()
    if (socket.connected) void command('match:quick-cancel', {})
  }
}
