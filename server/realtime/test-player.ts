import { type Socket, io } from 'socket.io-client'
import type { Ack } from '#core/contract/ack.ts'
import { SEAT_PATH, WIRE_PATH, WIRE_VERSION } from '#core/contract/addresses.ts'
import type { ServerToClient } from '#core/contract/server-events.ts'
import type { MatchUpdate } from '#core/contract/updates.ts'
import type { ClientToServer, CommandName, Payload, Replies } from '#core/contract/wire.ts'
import type { MatchView, NetworkView } from '#core/match/view.ts'

/** The event map is one of unions; what a name, its payload and its answer have in common is said by `ask`. */
interface Emitter {
  emit(name: string, payload: object, reply: (error: Error | null, reply: Ack) => void): void
}

/** Milliseconds until something is taken for never: long, for a busy machine is none of what is tried. */
const NEVER = 30_000

type PlayerSocket = Socket<ServerToClient, ClientToServer>

/** A player without a screen, that keeps its view as docs/protocol.md tells a browser to. */
export interface TestPlayer {
  readonly seat: string
  readonly cookie: string
  readonly socket: PlayerSocket
  /** Every update as it came. */
  readonly updates: readonly MatchUpdate[]
  /** As an end's player; `networkView` as the network's. */
  readonly view: () => MatchView
  readonly networkView: () => NetworkView
  readonly ask: <C extends CommandName>(command: C, payload: Payload<C>) => Promise<Ack<Replies[C]>>
  /** The same, where only success will do. */
  readonly get: <C extends CommandName>(command: C, payload: Payload<C>) => Promise<Replies[C]>
  readonly until: (isSo: (view: MatchView) => boolean) => Promise<MatchView>
  readonly untilNetwork: (isSo: (view: NetworkView) => boolean) => Promise<NetworkView>
  readonly close: () => void
}

/** What a socket knows, and waiting until it is so. */
export interface Watched<V> {
  readonly view: () => V
  readonly until: (isSo: (view: V) => boolean) => Promise<V>
  readonly take: (view: V) => void
}

export function watchOf<V>(read: () => V | null) {
  const watchers = new Set<() => void>()
  function view(): V {
    const known = read()
    if (known === null) throw new Error('nothing is known yet')
    return known
  }
  function until(isSo: (view: V) => boolean): Promise<V> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`still ${JSON.stringify(read())}`)), NEVER)
      const watcher = () => {
        const known = read()
        if (known === null || !isSo(known)) return
        clearTimeout(timer)
        watchers.delete(watcher)
        resolve(known)
      }
      watchers.add(watcher)
      watcher()
    })
  }
  return {
    view,
    until,
    changed() {
      for (const watcher of watchers) watcher()
    },
  }
}

export async function takeTestSeat(url: string, cookie?: string): Promise<{ seat: string; cookie: string }> {
  const response = await fetch(url + SEAT_PATH, { method: 'POST', headers: cookie ? { cookie } : {} })
  if (!response.ok) throw new Error(`${SEAT_PATH}: ${response.status} ${await response.text()}`)
  const { seat } = (await response.json()) as { seat: string }
  return { seat, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? cookie ?? '' }
}

export function openSocket(
  url: string,
  cookie: string,
  auth: object = { version: WIRE_VERSION },
): PlayerSocket {
  const transports = ['websocket']
  return io(url, {
    path: WIRE_PATH,
    transports,
    auth,
    extraHeaders: { cookie },
    forceNew: true,
    reconnection: false,
  })
}

export async function connectPlayer(url: string, cookie?: string): Promise<TestPlayer> {
  const place = await takeTestSeat(url, cookie)
  const socket = openSocket(url, place.cookie)
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return { ...place, ...playerOn(socket) }
}

export function playerOn(socket: PlayerSocket): Omit<TestPlayer, 'seat' | 'cookie'> {
  const updates: MatchUpdate[] = []
  const watchers = new Set<() => void>()
  let view: { sequence: number; view: MatchView | NetworkView } | null = null

  function take(update: MatchUpdate): void {
    updates.push(update)
    const timeline = view?.view.match === update.match ? view.view.timeline : []
    if (view?.view.match === update.match && update.sequence < view.sequence) return
    if (timeline.length < update.from) throw new Error('an update leaves a gap')
    view = {
      sequence: update.sequence,
      view: withLines(update, [...timeline.slice(0, update.from), ...update.items]),
    }
    for (const watcher of watchers) watcher()
  }

  // By callback, not by promise: an update that came in the same breath would be taken before the answer.
  function ask<C extends CommandName>(command: C, payload: Payload<C>): Promise<Ack<Replies[C]>> {
    const timed = socket.timeout(NEVER) as unknown as Emitter
    return new Promise((resolve, reject) => {
      timed.emit(command, payload, (error, reply) => {
        if (error !== null) return reject(error)
        if ('update' in reply && reply.update !== undefined && 'match' in reply.update) take(reply.update)
        resolve(reply)
      })
    })
  }

  function current(): MatchView {
    if (view === null) throw new Error('no view yet')
    if (view.view.role === 'network') throw new Error('a view of the network')
    return view.view
  }

  function networkView(): NetworkView {
    if (view?.view.role !== 'network') throw new Error('no view of the network')
    return view.view
  }

  function until<V>(read: () => V, isSo: (view: V) => boolean): Promise<V> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`still ${JSON.stringify(view)}`)), NEVER)
      const watcher = () => {
        if (view === null || !isSo(read())) return
        clearTimeout(timer)
        watchers.delete(watcher)
        resolve(read())
      }
      watchers.add(watcher)
      watcher()
    })
  }

  socket.on('match:updated', take)
  return {
    socket,
    updates,
    view: current,
    networkView,
    ask,
    async get(command, payload) {
      const reply = await ask(command, payload)
      if (!reply.ok) throw new Error(`${command}: ${reply.code}`)
      return reply
    },
    until: (isSo) => until(current, isSo),
    untilNetwork: (isSo) => until(networkView, isSo),
    close: () => socket.close(),
  }
}

function withLines({ head }: MatchUpdate, timeline: MatchView['timeline']): MatchView | NetworkView {
  return head.role === 'network' ? { ...head, timeline } : { ...head, timeline }
}
