import { setTimeout as sleep } from 'node:timers/promises'
import { BarePair } from './bare-pair.ts'
import type { Load } from './figures.ts'
import { type Counter, Pair } from './pair.ts'

/**
 * The players, in a process of their own: `load.ts URL product|bare PAIRS SECONDS`. Says 'connected', waits for 'go',
 * plays a second to warm up, then counts, and sends what it has counted.
 */
const [url = '', kind = 'product', pairCount = '1', seconds = '1'] = process.argv.slice(2)
const WARM_UP_MS = 2000
const CONNECTING_AT_ONCE = 10

let counting = false
const latencies: number[] = []
const acknowledged: string[] = []
const counter: Counter = {
  acknowledged(match, command, ms) {
    if (command !== '') acknowledged.push(`${match} ${command}`)
    if (counting) latencies.push(ms)
  },
}

type AnyPair = Pair | BarePair

async function connectAll(): Promise<AnyPair[]> {
  const pairs: AnyPair[] = []
  const wanted = Number(pairCount)
  while (pairs.length < wanted) {
    const batch = Math.min(CONNECTING_AT_ONCE, wanted - pairs.length)
    const connecting = Array.from({ length: batch }, (_, index) =>
      kind === 'bare'
        ? BarePair.connect(url, `pair-${pairs.length + index}`, counter)
        : Pair.connect(url, counter),
    )
    pairs.push(...(await Promise.all(connecting)))
  }
  return pairs
}

async function count(pairs: readonly AnyPair[]): Promise<Load> {
  for (const pair of pairs) void pair.play()
  await sleep(WARM_UP_MS)
  counting = true
  const from = performance.now()
  await sleep(Number(seconds) * 1000)
  counting = false
  const took = (performance.now() - from) / 1000
  for (const pair of pairs) pair.stop()
  return {
    moves: latencies.length,
    seconds: took,
    latencies: latencies.toSorted((a, b) => a - b),
    acknowledged,
  }
}

const pairs = await connectAll()
process.send?.('connected')
process.once('message', async () => {
  const load = await count(pairs)
  process.send?.(load)
})
// The server is killed under our hands at the end: what then fails has not been acknowledged.
process.on('unhandledRejection', (reason) => {
  if (counting || latencies.length === 0) {
    console.error(reason)
    process.exit(1)
  }
})
