import { type Socket, io } from 'socket.io-client'
import { WIRE_PATH } from '#core/contract/addresses.ts'
import { type Counter, think } from './pair.ts'

/** As long as a move and as an update of the product, so that bytes cost the same on both sides. */
const MOVE = { pair: '', command: 'x'.repeat(20), move: 'x'.repeat(80) }

/** Two sockets that answer each other's broadcast at once: what a match is to socket.io, and nothing more. */
export class BarePair {
  readonly #sockets: readonly Socket[]
  readonly #counter: Counter
  readonly #id: string

  private constructor(id: string, sockets: readonly Socket[], counter: Counter) {
    this.#id = id
    this.#sockets = sockets
    this.#counter = counter
    for (const [index, socket] of sockets.entries()) {
      socket.on('updated', ({ by }: { by: number }) => {
        if (by !== index) void this.#move(index)
      })
      socket.on('disconnect', () => counter.cut())
    }
  }

  static async connect(url: string, id: string, counter: Counter): Promise<BarePair> {
    const sockets = await Promise.all([connect(url), connect(url)])
    await Promise.all(sockets.map((socket) => socket.emitWithAck('join', { pair: id })))
    return new BarePair(id, sockets, counter)
  }

  async play(): Promise<void> {
    await this.#move(0)
  }

  async #move(index: number): Promise<void> {
    await think(this.#counter)
    const sentAt = performance.now()
    await this.#sockets[index]?.emitWithAck('move', { ...MOVE, pair: this.#id, by: index })
    this.#counter.acknowledged(this.#id, '', performance.now() - sentAt)
  }
}

async function connect(url: string): Promise<Socket> {
  const socket = io(url, { path: WIRE_PATH, transports: ['websocket'], forceNew: true, reconnection: false })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return socket
}
