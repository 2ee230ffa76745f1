import { once } from 'node:events'
import { type AddressInfo, type Socket, connect, createServer } from 'node:net'

/** Stands between the players and Node, and does to their connections what a network does. */
export interface CuttingProxy {
  readonly url: string
  /** From here on nothing comes back from Node, on any connection that there is: until they are cut. */
  muffle(): void
  /** Destroys every connection. How many there were. */
  cut(): number
  close(): void
}

/** One player's way: their side, and Node's. */
interface Way {
  readonly near: Socket
  readonly far: Socket
  muffled: boolean
}

export async function openProxy(port: number): Promise<CuttingProxy> {
  const ways = new Set<Way>()
  const server = createServer((near) => {
    const way: Way = { near, far: connect(port, '127.0.0.1'), muffled: false }
    ways.add(way)
    join(way, () => ways.delete(way))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  function cut(): number {
    const all = [...ways]
    for (const { near, far } of all) {
      near.destroy()
      far.destroy()
    }
    return all.length
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    muffle() {
      for (const way of ways) way.muffled = true
    },
    cut,
    close() {
      cut()
      server.close()
    },
  }
}

/** What one side ends or loses, the other one loses too. */
function join(way: Way, onGone: () => void): void {
  const { near, far } = way
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const) {
    one.setNoDelay(true)
    one.on('error', () => {})
    one.on('close', () => {
      other.destroy()
      onGone()
    })
  }
  near.on('data', (chunk) => far.write(chunk))
  far.on('data', (chunk) => {
    if (!way.muffled) near.write(chunk)
  })
}
