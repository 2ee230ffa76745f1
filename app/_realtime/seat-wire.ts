import { type Socket, io } from 'socket.io-client'
import type { Ack } from '#core/contract/ack.ts'
import { type REHEARSAL_NAMESPACE, SEAT_PATH, WIRE_PATH, WIRE_VERSION } from '#core/contract/addresses.ts'
import type { DoorCode } from '#core/contract/door-codes.ts'
import type { ServerToClient } from '#core/contract/server-events.ts'
import type { ClientToServer, CommandName, Payload, Replies } from '#core/contract/wire.ts'

type MatchSocket = Socket<ServerToClient, ClientToServer>

/** Of the two worlds that Node keeps apart, the one that a wire talks to. */
export type Namespace = '/' | typeof REHEARSAL_NAMESPACE

/** A browser has one seat, and a second one where two share the device. */
export type Device = 1 | 2

export type Answer<C extends CommandName> = Ack<Replies[C]> | Unanswered
/** No answer came: it is not known whether the command was carried out. */
interface Unanswered {
  readonly ok: false
  readonly code: 'unreachable'
}

/** Why a command did not succeed, with words in `doors`. */
export type Failure = DoorCode | Unanswered['code']

/** The one socket of a seat, shared by whatever on the page needs it. */
export interface SeatWire {
  /** It is opened by `connect`. */
  readonly socket: () => MatchSocket
  /** The seat's cookie is made once; without it the socket is refused. @throws where the server cannot be reached */
  readonly connect: (how?: { readonly anew?: boolean }) => Promise<void>
  /** Whoever needs the socket holds it: with the last one gone it is closed, and the seat at a match stands empty. */
  readonly hold: () => () => void
  /** Does not wait for the next attempt's turn: drops what may be dead and connects now. */
  readonly reconnectNow: () => void
  /** Sends a command and waits for its answer; never throws. */
  readonly command: <C extends CommandName>(
    name: C,
    payload: Payload<C>,
    answerMs?: number,
  ) => Promise<Answer<C>>
  /** Says where the socket is opened from now on; one that is open elsewhere is closed. */
  readonly talkIn: (namespace: Namespace) => void
}

/** Longest wait for an acknowledgement before the line counts as dead, milliseconds. */
const ANSWER_MS = 5000
const SOONEST_MS = 250
const LATEST_MS = 1500
/** Milliseconds in which the next screen may take the socket over from the last one. */
const LET_GO_AFTER = 1000

export function createSeatWire(device: Device): SeatWire {
  let namespace: Namespace = '/'
  let socket: MatchSocket | null = null
  let seat: Promise<void> | null = null
  let holders = 0

  function opened(): MatchSocket {
    socket ??= openSocket(namespace, device)
    return socket
  }

  async function connect({ anew = false } = {}): Promise<void> {
    if (anew) seat = null
    seat ??= takeSeat(device)
    try {
      await seat
    } catch (error) {
      seat = null
      throw error
    }
    const own = opened()
    if (!own.connected && !own.active) own.connect()
  }

  function hold(): () => void {
    holders += 1
    return () => {
      holders -= 1
      setTimeout(() => {
        if (holders === 0) socket?.disconnect()
      }, LET_GO_AFTER)
    }
  }

  async function command<C extends CommandName>(
    name: C,
    payload: Payload<C>,
    answerMs = ANSWER_MS,
  ): Promise<Answer<C>> {
    try {
      const untyped = opened().timeout(answerMs) as unknown as {
        emitWithAck(name: string, payload: unknown): Promise<Ack<Replies[C]>>
      }
      return await untyped.emitWithAck(name, payload)
    } catch {
      return { ok: false, code: 'unreachable' }
    }
  }

  return {
    socket: opened,
    connect,
    hold,
    reconnectNow: () => void opened().disconnect().connect(),
    command,
    talkIn(wanted) {
      if (wanted === namespace) return
      namespace = wanted
      socket?.disconnect()
      socket = null
    },
  }
}

function openSocket(namespace: Namespace, device: Device): MatchSocket {
  return io(namespace, {
    path: WIRE_PATH,
    auth: { version: WIRE_VERSION, ...(device === 2 ? { device } : {}) },
    autoConnect: false,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: SOONEST_MS,
    reconnectionDelayMax: LATEST_MS,
    timeout: 4000,
    // Two seats are two sockets, and none of them is the other's.
    forceNew: device === 2,
  })
}

async function takeSeat(device: Device): Promise<void> {
  const path = device === 2 ? `${SEAT_PATH}?device=2` : SEAT_PATH
  const response = await fetch(path, { method: 'POST', credentials: 'same-origin' })
  if (!response.ok) throw new Error(`no seat: ${response.status}`)
}
