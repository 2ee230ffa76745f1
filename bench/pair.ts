import { setTimeout as sleep } from 'node:timers/promises'
import { type Socket, io } from 'socket.io-client'
import type { Ack } from '#core/contract/ack.ts'
import { SEAT_PATH, WIRE_PATH, WIRE_VERSION } from '#core/contract/addresses.ts'
import type { ServerToClient } from '#core/contract/server-events.ts'
import type { MatchUpdate } from '#core/contract/updates.ts'
import type { ClientToServer, CommandName, Payload, Replies } from '#core/contract/wire.ts'
import type { Move } from '#core/match/move.ts'
import type { MatchHead } from '#core/match/view.ts'
import { newEndpoint } from '#core/teardown/endpoint.ts'
import { legalMoves } from '#core/teardown/legal-moves.ts'
import { controlBits } from '#core/teardown/segment.ts'

const AGAIN_MS = 200

/** What a player tells whoever counts. */
export interface Counter {
  acknowledged(match: string, command: string, ms: number): void
  /** A player's socket was cut: the pair plays no more. */
  cut(): void
  /** How long a player thinks before the next move. */
  thinkMs(): number
}

interface Player {
  readonly socket: Socket<ServerToClient, ClientToServer>
  /** The highest sequence that it has seen of the match it plays, and the stimulus it has answered last. */
  match: string
  answered: number
}

/** Two players who close one connection after the other, with as much thought as the counter says. */
export class Pair {
  readonly #client: Player
  readonly #server: Player
  readonly #counter: Counter

  private constructor(client: Player, server: Player, counter: Counter) {
    this.#client = client
    this.#server = server
    this.#counter = counter
    for (const player of [client, server]) {
      player.socket.on('match:updated', (update) => this.#see(player, update))
      player.socket.on('disconnect', () => counter.cut())
    }
  }

  static async connect(url: string, counter: Counter): Promise<Pair> {
    const [client, server] = await Promise.all([connectPlayer(url), connectPlayer(url)])
    return new Pair(client, server, counter)
  }

  async play(): Promise<void> {
    const made = await send(this.#client, 'match:create', {
      scenario: 'four-waves',
      level: 2,
      partner: 'friend',
      role: 'client',
      waits: 'none',
    })
    for (const player of [this.#client, this.#server]) {
      player.match = made.match
      player.answered = -1
    }
    await this.#join(this.#client, made.match)
    await this.#join(this.#server, made.match)
  }

  async #join(player: Player, match: string): Promise<void> {
    const { update } = await send(player, 'match:join', { match })
    this.#see(player, update)
  }

  #see(player: Player, { match, head }: MatchUpdate): void {
    if (match !== player.match || head.role === 'network') return
    if (head.phase === 'ended' && player === this.#client) {
      player.match = ''
      void this.play()
      return
    }
    const { asked } = head
    if (asked === null || asked.stimulus <= player.answered) return
    player.answered = asked.stimulus
    void this.#move(player, head, asked.stimulus)
  }

  async #move(player: Player, head: MatchHead, stimulus: number): Promise<void> {
    await think(this.#counter)
    const command = newCommandId()
    const sentAt = performance.now()
    const reply = await send(player, 'move:submit', {
      match: head.match,
      command,
      stimulus,
      move: rightMove(head),
    })
    if (reply.verdict === 'refused') throw new Error(`refused: ${reply.refusal.reason}`)
    this.#counter.acknowledged(head.match, command, performance.now() - sentAt)
    this.#see(player, reply.update)
  }
}

/** Where there is nothing to think of, not even a turn of the event loop. */
export async function think(counter: Counter): Promise<void> {
  const ms = counter.thinkMs()
  if (ms > 0) await sleep(ms)
}

/** Made from the player's own view and the rules, as a person would. */
export function rightMove(head: MatchHead): Move {
  const endpoint = newEndpoint({ state: head.state, ...head.numbers })
  const segment = legalMoves(endpoint, head.asked?.stimuli ?? [])[0]?.segment ?? null
  if (segment === null) return { kind: 'nothing' }
  const { seq, ack, length } = segment
  return { kind: 'segment', bits: controlBits(segment), seq, ack: ack ?? undefined, length }
}

export function newCommandId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

async function connectPlayer(url: string): Promise<Player> {
  const response = await fetch(url + SEAT_PATH, { method: 'POST' })
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const socket: Player['socket'] = io(url, {
    path: WIRE_PATH,
    transports: ['websocket'],
    forceNew: true,
    auth: { version: WIRE_VERSION },
    extraHeaders: { cookie },
    reconnection: false,
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return { socket, match: '', answered: -1 }
}

async function send<C extends CommandName>(
  player: Player,
  command: C,
  payload: Payload<C>,
): Promise<Replies[C]> {
  const socket = player.socket as unknown as {
    emitWithAck(name: C, payload: Payload<C>): Promise<Ack<Replies[C]>>
  }
  const reply = await socket.emitWithAck(command, payload)
  // Nothing was acknowledged: it is sent again, the same, as the protocol says.
  if (!reply.ok && reply.code === 'not-stored') {
    await sleep(AGAIN_MS)
    return send(player, command, payload)
  }
  if (!reply.ok) throw new Error(`${command}: ${reply.code}`)
  return reply
}
