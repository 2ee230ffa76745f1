import type { CloseDeps } from '#server/homework/close-place.ts'
import { joinClose } from '#server/homework/join-close.ts'
import { startClose } from '#server/homework/start-close.ts'
import type { Handlers } from './answer.ts'

type HomeworkCommandName = Extract<keyof Handlers, `homework:${string}`>

/** Both lead to a match that is then followed with `match:join`, as any other. */
export function createHomeworkHandlers(deps: CloseDeps): Pick<Handlers, HomeworkCommandName> {
  return {
    'homework:start': (wanted, socket) => startClose(deps, socket.data.seat.id, wanted),
    'homework:join': (wanted, socket) => joinClose(deps, socket.data.seat.id, wanted),
  }
}
