import { createHmac } from 'node:crypto'
import { createShardedAdapter } from '@socket.io/redis-adapter'
import { type RedisClientOptions, createClient } from 'redis'
import { type LinkWatch, type LinkState, watchLink } from './link-state.ts'
import type { AdapterOf } from './socket-server.ts'

/** The way to the other processes. It may be broken at any time, for any time: nobody waits for it. */
export interface RedisLink extends Pick<LinkState, 'isUp'> {
  readonly adapter: AdapterOf
  close(): void
}

export interface LinkOptions extends LinkWatch {
  /** redis:// or rediss:// */
  readonly url: string
  /** Of the installation: several may share one Redis, and none hears another. */
  readonly secret: string
}

/** Milliseconds. A Redis that hangs is noticed by a ping without an answer. */
const PING_EVERY = 5000
const SILENT_FOR = 15_000
/** Between two tries to reach it. */
const RETRY_EVERY = 500
/** Messages on their way to a Redis that does not answer; more are let go. */
const MOST_UNDERWAY = 1000

/** Connects in its own time: a process starts, and plays, also while Redis is away. */
export function openRedisLink({ url, secret, ...watch }: LinkOptions): RedisLink {
  const state = watchLink(watch)
  // News is of now: what cannot go out at once is let go, and what is under way is bounded.
  const telling = connect({ url, disableOfflineQueue: true, commandsQueueMaxLength: MOST_UNDERWAY }, state)
  const hearing = connect({ url }, state)
  const adapter = createShardedAdapter(tellingBy(telling, state), hearingBy(hearing, state), {
    // News alone goes this way, to all: rooms need no channels of their own.
    subscriptionMode: 'static',
    channelPrefix: `four-waves-${createHmac('sha256', secret).update('channel').digest('hex').slice(0, 16)}`,
  })
  return {
    adapter,
    isUp: state.isUp,
    close() {
      for (const client of [telling, hearing]) if (client.isOpen) client.destroy()
    },
  }
}

type Client = ReturnType<typeof connect>

function connect(options: RedisClientOptions, state: LinkState) {
  const client = createClient({
    ...options,
    pingInterval: PING_EVERY,
    socket: {
      socketTimeout: SILENT_FOR,
      connectTimeout: PING_EVERY,
      reconnectStrategy: RETRY_EVERY,
    },
  })
  client.on('error', (error: unknown) => state.broken(client, error))
  client.on('ready', () => state.ready(client))
  // It tries until it is closed, and that is how this ends.
  client.connect().catch(() => {})
  return client
}

/** The adapter does not look at what becomes of what it sends: here a failure is heard of, and ends there. */
function tellingBy(client: Client, state: LinkState) {
  return {
    sSubscribe() {},
    async sPublish(channel: string, message: string): Promise<void> {
      await client.sPublish(channel, message).catch((error: unknown) => state.failed(error))
    },
  }
}

function hearingBy(client: Client, state: LinkState) {
  type Heard = (message: Buffer, channel: Buffer) => unknown

  async function sSubscribe(channel: string, heard: Heard): Promise<void> {
    try {
      await client.sSubscribe(channel, heard, true)
      state.hears(channel)
    } catch (error) {
      if (!client.isOpen) return
      state.deaf(channel, error)
      setTimeout(() => void sSubscribe(channel, heard), RETRY_EVERY)
    }
  }

  return {
    sSubscribe,
    // Asked for when all is closed: the end of the connection is the end of what it has subscribed to.
    sUnsubscribe() {},
  }
}
