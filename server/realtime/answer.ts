import type { Ack } from '#core/contract/ack.ts'
import { type CommandName, commands, type Payload } from '#core/contract/wire.ts'
import type { Done } from '#server/matches/done.ts'
import { NotStored } from '#server/matches/ports.ts'
import { refuse } from '#server/matches/refuse-at-door.ts'
import type { Players } from './players.ts'
import type { RateLimit } from './rate-limit.ts'
import type { PlayerSocket } from './socket-server.ts'

/** One line for each command: which use case it is. */
export type Handlers = {
  readonly [C in CommandName]: (payload: Payload<C>, socket: PlayerSocket) => Promise<Done<C>>
}

export interface AnswerDeps {
  readonly handlers: Handlers
  readonly players: Players
  readonly limit: RateLimit
  readonly isStopping: () => boolean
  /** Hears of {@link NotStored} too, for its cause. */
  readonly onError: (error: unknown, command: string, where?: Where) => void
  /** For whoever counts; names that nobody knows are 'unknown'. */
  readonly onAnswered?: ((command: string, ack: Ack) => void) | undefined
}

/** Where something broke, by ids: a line of the log names them. */
interface Where {
  readonly socket: string
  readonly seat: string
  readonly match?: string
  readonly session?: string
}

/** Every event of a socket is answered, known or not: in its acknowledgement, or with `refused` where it asks for none. */
export function answerCommands(socket: PlayerSocket, deps: AnswerDeps): void {
  // Not `on`: a name without a listener would be met with silence.
  socket.use(([event, ...args]) => {
    answer(socket, deps, event, args).catch((error: unknown) => tellError(socket, deps, event, error))
  })
}

async function answer(
  socket: PlayerSocket,
  deps: AnswerDeps,
  event: unknown,
  args: unknown[],
): Promise<void> {
  const reply = takeReply(args)
  const done = await carryOut(socket, deps, event, args)
  const ack = ackOf(socket, done, deps, event)
  deps.onAnswered?.(isCommand(event) ? event : 'unknown', ack)
  try {
    if (reply !== null) reply(ack)
    else if (!ack.ok) socket.emit('refused', { command: nameOf(event), code: ack.code, message: ack.message })
  } finally {
    // Stored, acknowledged, and only now told to others; whose answer had no view in it hears it like them. What is
    // stored is told also where the answer did not get out.
    const knows = reply !== null && 'update' in ack
    if (done.change) deps.players.tell(done.change, knows ? socket : undefined)
    done.after?.()
  }
}

function ackOf(socket: PlayerSocket, { ack }: AnyDone, deps: AnswerDeps, event: unknown): Ack {
  try {
    return typeof ack === 'function' ? ack() : ack
  } catch (error) {
    tellError(socket, deps, event, error)
    return refuse('internal')
  }
}

type AnyDone = Omit<Done<CommandName>, 'ack'> & { readonly ack: Ack | (() => Ack) }

async function carryOut(
  socket: PlayerSocket,
  deps: AnswerDeps,
  event: unknown,
  args: readonly unknown[],
): Promise<AnyDone> {
  try {
    if (deps.isStopping()) return { ack: refuse('shutting-down') }
    const retryAfterMs = await deps.limit.waitFor(socket.data.seat.id, event)
    if (retryAfterMs > 0) return { ack: refuse('too-fast', { retryAfterMs }) }
    if (!isCommand(event)) return { ack: refuse('unknown-event') }
    const payload = readPayload(event, args)
    if (payload === null) return { ack: refuse('malformed') }
    const handler = deps.handlers[event] as (payload: unknown, socket: PlayerSocket) => Promise<AnyDone>
    return await handler(payload.value, socket)
  } catch (error) {
    tellError(socket, deps, event, error)
    return { ack: refuse(error instanceof NotStored ? 'not-stored' : 'internal') }
  }
}

function tellError({ id, data }: PlayerSocket, deps: AnswerDeps, event: unknown, error: unknown): void {
  deps.onError(error, nameOf(event), {
    socket: id,
    seat: data.seat.id,
    ...(data.place == null ? {} : { match: data.place.match }),
    ...(data.session == null ? {} : { session: data.session.session }),
  })
}

/** Null: what the command carries is something else. */
function readPayload(event: CommandName, args: readonly unknown[]): { readonly value: unknown } | null {
  if (args.length !== 1) return null
  try {
    const { success, data } = commands[event].safeParse(args[0])
    return success ? { value: data } : null
  } catch {
    // The library freezes lists that it has read, and what came as octets in place of one cannot be frozen.
    return null
  }
}

/** Names that nobody knows may be of any length. */
function nameOf(event: unknown): string {
  return String(event).slice(0, 100)
}

function isCommand(event: unknown): event is CommandName {
  return typeof event === 'string' && Object.hasOwn(commands, event)
}

/** socket.io puts the acknowledgement last, where one was asked for. */
function takeReply(args: unknown[]): ((ack: Ack) => void) | null {
  if (typeof args.at(-1) !== 'function') return null
  return args.pop() as (ack: Ack) => void
}
