import { setTimeout as sleep } from 'node:timers/promises'
import { BarePair } from './bare-pair.ts'
import type { Load } from './figures.ts'
import { type Counter, Pair } from './pair.ts'

/**
 * Players in a process of their own: `load.ts URL product|bare PAIRS NUMBER`. Says 'connected', then does what it is
 * told: 'play' begins or goes on with so much thought before each move, and says 'playing' once all are at it; 'count'
 * counts from then on, 'sum' ends that and sends what was counted.
 */
const [url = '', kind = 'product', pairCount = '1', number = '0'] = process.argv.slice(2)
const CONNECTING_AT_ONCE = 10
const BEGINNING_AT_ONCE = 10
/** Moves of a pair, in the middle of all of them: making thousands of matches at one moment is not what is measured. */
const UNDER_WAY = 4
/** Moves until the server's code is compiled: without them few players would have a figure of their own. */
const WARM_UP = 2000

type Told =
  | { readonly say: 'play'; readonly thinkMs: number }
  | { readonly say: 'count' }
  | { readonly say: 'sum' }

let counting = false
let countedFrom = 0
let latencies: number[] = []
let acknowledged: string[] = []
let thinkMs = 0
let cut = 0
let playing = false
let moves = 0
let begun = () => {}
const underWay = new Promise<void>((resolve) => (begun = resolve))

const counter: Counter = {
  acknowledged(match, command, ms) {
    moves += 1
    if (moves >= Math.max(WARM_UP, UNDER_WAY * Number(pairCount))) begun()
    if (command !== '') acknowledged.push(`${match} ${command}`)
    if (counting) latencies.push(ms)
  },
  cut: () => (cut += 1),
  // Not all at one moment: as long again, or half of it.
  thinkMs: () => thinkMs * (0.5 + Math.random()),
}

type AnyPair = Pair | BarePair

async function connectAll(): Promise<AnyPair[]> {
  const pairs: AnyPair[] = []
  const wanted = Number(pairCount)
  while (pairs.length < wanted) {
    const batch = Math.min(CONNECTING_AT_ONCE, wanted - pairs.length)
    const connecting = Array.from({ length: batch }, (_, index) =>
      kind === 'bare'
        ? BarePair.connect(url, `pair-${number}-${pairs.length + index}`, counter)
        : Pair.connect(url, counter),
    )
    pairs.push(...(await Promise.all(connecting)))
  }
  return pairs
}

/** A thousand a second, not all in one moment. */
async function beginAll(): Promise<void> {
  for (const [index, pair] of pairs.entries()) {
    void pair.play()
    if (index % BEGINNING_AT_ONCE === BEGINNING_AT_ONCE - 1) await sleep(BEGINNING_AT_ONCE)
  }
}

function sum(): Load {
  counting = false
  const load = {
    moves: latencies.length,
    seconds: (performance.now() - countedFrom) / 1000,
    latencies: latencies.toSorted((a, b) => a - b),
    acknowledged,
    cut,
  }
  ;[latencies, acknowledged] = [[], []]
  return load
}

const pairs = await connectAll()
process.on('message', (told: Told) => {
  switch (told.say) {
    case 'play':
      thinkMs = told.thinkMs
      if (!playing) void beginAll()
      playing = true
      void underWay.then(() => process.send?.('playing'))
      return
    case 'count':
      counting = true
      countedFrom = performance.now()
      return
    case 'sum':
      process.send?.(sum())
  }
})
process.send?.('connected')
// The server is killed under our hands at the end: what then fails has not been acknowledged.
process.on('unhandledRejection', (reason) => {
  if (counting && !isCut(reason)) {
    console.error(reason)
    process.exit(1)
  }
})

/** Of socket.io: what was on its way is not acknowledged any more. */
function isCut(reason: unknown): boolean {
  return reason instanceof Error && reason.message === 'socket has been disconnected'
}
