import { type Socket, io } from 'socket.io-client'
import type {
  Ack,
  ClientToServer,
  CommandName,
  DoorCode,
  Payload,
  Replies,
  ServerToClient,
} from '#core/contract/wire.ts'
import { type REHEARSAL_NAMESPACE, SEAT_PATH, WIRE_PATH, WIRE_VERSION } from './wire-constants.ts'

export type MatchSocket = Socket<ServerToClient, ClientToServer>

/** Longest wait for an acknowledgement before the line counts as dead, milliseconds. */
const ANSWER_MS = 5000
const SOONEST_MS = 250
const LATEST_MS = 1500

/** Of the two worlds that Node keeps apart, the one that this page talks to. */
export type Namespace = '/' | typeof REHEARSAL_NAMESPACE

let namespace: Namespace = '/'
let socket: MatchSocket | null = null
let seat: Promise<void> | null = null

/** The page's one socket. It is opened by {@link connect}. */
export function matchSocket(): MatchSocket {
  socket ??= io(namespace, {
    path: WIRE_PATH,
    auth: { version: WIRE_VERSION },
    autoConnect: false,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: SOONEST_MS,
    reconnectionDelayMax: LATEST_MS,
    timeout: 4000,
  })
  return socket
}

/** Says where the page's socket is opened from now on; one that is open elsewhere is closed. */
export function talkIn(wanted: Namespace): void {
  if (wanted === namespace) return
  namespace = wanted
  socket?.disconnect()
  socket = null
}

/** The seat's cookie is made once; without it the socket is refused. @throws where the server cannot be reached */
export async function connect({ anew = false } = {}): Promise<void> {
  if (anew) seat = null
  seat ??= takeSeat()
  try {
    await seat
  } catch (error) {
    seat = null
    throw error
  }
  const opened = matchSocket()
  if (!opened.connected && !opened.active) opened.connect()
}

async function takeSeat(): Promise<void> {
  const response = await fetch(SEAT_PATH, { method: 'POST', credentials: 'same-origin' })
  if (!response.ok) throw new Error(`no seat: ${response.status}`)
}

let holders = 0
/** Milliseconds in which the next screen may take the socket over from the last one. */
const LET_GO_AFTER = 1000

/** Whoever needs the socket holds it: with the last one gone it is closed, and the seat at a match stands empty. */
export function holdSocket(): () => void {
  holders += 1
  return () => {
    holders -= 1
    setTimeout(() => {
      if (holders === 0) socket?.disconnect()
    }, LET_GO_AFTER)
  }
}

/** Does not wait for the next attempt's turn: drops what may be dead and connects now. */
export function reconnectNow(): void {
  matchSocket().disconnect().connect()
}

export type Answer<C extends CommandName> = Ack<Replies[C]> | Unanswered
/** No answer came: it is not known whether the command was carried out. */
interface Unanswered {
  readonly ok: false
  readonly code: 'unreachable'
}

/** Why a command did not succeed, with words in `doors`. */
export type Failure = DoorCode | Unanswered['code']

/** Sends a command and waits for its answer; never throws. */
export async function command<C extends CommandName>(
  name: C,
  payload: Payload<C>,
  answerMs = ANSWER_MS,
): Promise<Answer<C>> {
  try {
    const untyped = matchSocket().timeout(answerMs) as unknown as {
      emitWithAck(name: string, payload: unknown): Promise<Ack<Replies[C]>>
    }
    return await untyped.emitWithAck(name, payload)
  } catch {
    return { ok: false, code: 'unreachable' }
  }
}

/** For commands outside of a match: opens the socket first and waits for it. */
export async function commandOnce<C extends CommandName>(name: C, payload: Payload<C>): Promise<Answer<C>> {
  // Whoever held it last may just be letting go: then it would be closed before the answer comes.
  const letGo = holdSocket()
  try {
    await connect()
    const refused = await whenConnected()
    return refused === null ? await command(name, payload) : { ok: false, code: refused, message: refused }
  } catch {
    return { ok: false, code: 'unreachable' }
  } finally {
    letGo()
  }
}

/** Null once it is connected; the code where the server refuses this browser. */
function whenConnected(): Promise<DoorCode | null> {
  const opened = matchSocket()
  if (opened.connected) return Promise.resolve(null)
  return new Promise((resolve) => {
    const done = (code: DoorCode | null): void => {
      opened.off('connect', connected).off('connect_error', failed)
      resolve(code)
    }
    const connected = (): void => done(null)
    const failed = (error: Error): void => {
      const code = refusalOf(error)
      if (code !== null) done(code)
    }
    opened.on('connect', connected).on('connect_error', failed)
  })
}

/** What the server said when it refused the handshake; null: it was not reached, and another attempt follows. */
export function refusalOf(
  error: Error & { data?: unknown },
): 'wrong-version' | 'no-seat' | 'too-fast' | null {
  const { data } = error
  const told = typeof data === 'object' && data !== null && 'code' in data ? data.code : error.message
  return told === 'wrong-version' || told === 'no-seat' || told === 'too-fast' ? told : null
}
