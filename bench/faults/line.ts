import { setTimeout as sleep } from 'node:timers/promises'
import { type Socket, io } from 'socket.io-client'
import type { Ack } from '#core/contract/ack.ts'
import { WIRE_PATH, WIRE_VERSION } from '#core/contract/addresses.ts'
import type { ServerToClient } from '#core/contract/server-events.ts'
import type { MatchUpdate } from '#core/contract/updates.ts'
import type { ClientToServer, CommandName, Payload, Replies } from '#core/contract/wire.ts'

/** Milliseconds for an acknowledgement; then it is taken for lost. */
const ANSWER_MS = 6000
/**
 * Milliseconds until a socket has to stand: long, for on a busy machine hundreds come back at once, and who gives up and
 * begins anew has only made it more.
 */
const CONNECT_MS = 20_000
/** Milliseconds before the first attempt to come back; twice as many before each further one, up to the latest. */
const SOONEST_MS = 60
const LATEST_MS = 2000
const LOOK_EVERY_MS = 60

export interface Hearing {
  /** There is a socket again; until the promise is settled the player still counts as away. */
  readonly back: () => Promise<void>
  readonly updated: (update: MatchUpdate) => void
  readonly stopping: () => void
}

/** The longest time without a socket, in milliseconds, and the most attempts in a row to have one again. */
export interface Away {
  readonly ms: number
  readonly tries: number
}

type PlayerSocket = Socket<ServerToClient, ClientToServer>

/** The event map is one of unions; what a name, its payload and its answer have in common is said by `ask`. */
interface Emitter<C extends CommandName> {
  timeout(ms: number): {
    emit(name: C, payload: Payload<C>, reply: (error: Error | null, reply: Ack<Replies[C]>) => void): void
  }
}

/** One player's way to Node: a socket that comes back by itself, with the same seat, at the next of its addresses. */
export class Line {
  readonly #addresses: readonly string[]
  readonly #cookie: string
  readonly #hearing: Hearing
  #at: number
  #socket: PlayerSocket | null = null
  #goneSince: number | null = performance.now()
  #away: Away = { ms: 0, tries: 0 }
  #tries = 0
  #closed = false

  constructor(addresses: readonly string[], first: number, cookie: string, hearing: Hearing) {
    this.#addresses = addresses
    this.#at = first
    this.#cookie = cookie
    this.#hearing = hearing
    this.#connect()
  }

  get isHere(): boolean {
    return this.#goneSince === null
  }

  /** Since it was asked last. */
  takeAway(): Away {
    const away = this.#away
    this.#away = { ms: 0, tries: 0 }
    return away
  }

  /** One try. null: no acknowledgement came. */
  async ask<C extends CommandName>(command: C, payload: Payload<C>): Promise<Ack<Replies[C]> | null> {
    while (this.#socket?.connected !== true) await sleep(LOOK_EVERY_MS)
    const socket = this.#socket as unknown as Emitter<C>
    return new Promise((resolve) =>
      socket.timeout(ANSWER_MS).emit(command, payload, (error, reply) => resolve(error ? null : reply)),
    )
  }

  close(): void {
    this.#closed = true
    this.#socket?.disconnect()
  }

  #connect(): void {
    this.#tries += 1
    const url = this.#addresses[this.#at % this.#addresses.length] ?? ''
    const socket: PlayerSocket = io(url, {
      path: WIRE_PATH,
      transports: ['websocket'],
      forceNew: true,
      auth: { version: WIRE_VERSION },
      extraHeaders: { cookie: this.#cookie },
      reconnection: false,
      timeout: CONNECT_MS,
    })
    this.#socket = socket
    socket.on('match:updated', this.#hearing.updated)
    socket.on('server:stopping', this.#hearing.stopping)
    socket.on('connect', () => void this.#arrive(socket))
    socket.on('connect_error', () => void this.#comeAgain(socket))
    socket.on('disconnect', () => void this.#comeAgain(socket))
  }

  async #arrive(socket: PlayerSocket): Promise<void> {
    await this.#hearing.back()
    if (socket !== this.#socket || !socket.connected || this.#goneSince === null) return
    const ms = performance.now() - this.#goneSince
    this.#away = { ms: Math.max(this.#away.ms, ms), tries: Math.max(this.#away.tries, this.#tries) }
    this.#goneSince = null
    this.#tries = 0
  }

  async #comeAgain(socket: PlayerSocket): Promise<void> {
    if (socket !== this.#socket || this.#closed) return
    this.#socket = null
    this.#goneSince ??= performance.now()
    socket.disconnect()
    await sleep(Math.min(LATEST_MS, SOONEST_MS * 2 ** this.#tries) * (0.5 + Math.random()))
    this.#at += 1
    if (!this.#closed) this.#connect()
  }
}
