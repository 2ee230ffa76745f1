import { request } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DOOR_CODES } from '#core/contract/door-codes.ts'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import type { TestPlayer } from '../realtime/test-player.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import { POSTED, type Posted, SENT, type Sent } from './test-inputs.ts'

/**
 * Whatever comes in by the socket or by HTTP is answered, by a code that is known and never by a 5xx; nothing breaks
 * inside (the house looks at its errors at the end), and what was answered is forgotten. Of a storage in memory, which
 * holds what it was given: commands that would be carried out are for matches and lessons that are not there.
 */
const INPUTS = Number(process.env['FUZZ_INPUTS'] ?? 4000)
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_127)
/** Of the inputs, those by HTTP. */
const POSTED_SHARE = 0.2
const AT_ONCE = 200
const PLAYERS = 8
/** What is one's own to settle, and what the caches hold that grow to their bounds and no further. */
const SETTLED_AT = 0.2
/** Bytes. What would be kept of each of 80,000 inputs would show: 500 bytes each are 40 MB. */
const MAY_GROW = 24 * 1024 * 1024

const house = useTestHouse(async () => openMemoryStorage({ parseEvents }))
const codes: ReadonlySet<unknown> = new Set(DOOR_CODES)

/** Answers of socket.io's own. */
const ENGINE = '/realtime/'

async function send({ socket }: TestPlayer, { event, args, asks }: Sent): Promise<void> {
  const emitter = socket as unknown as {
    emit: (name: string, ...args: unknown[]) => void
    timeout: (ms: number) => { emitWithAck: (name: string, ...args: unknown[]) => Promise<unknown> }
  }
  if (!asks) return emitter.emit(event, ...args)
  const answer = (await emitter.timeout(30_000).emitWithAck(event, ...args)) as {
    ok: unknown
    code?: unknown
  }
  const isKnown =
    answer.ok === true || (answer.ok === false && codes.has(answer.code) && answer.code !== 'internal')
  if (!isKnown) throw new Error(`${event} ${JSON.stringify(args).slice(0, 300)}: ${JSON.stringify(answer)}`)
}

function post(posted: Posted, cookie: string): Promise<void> {
  const { method, path, headers, body } = posted
  const { hostname, port } = new URL(house.server.url)
  // A seat of one's own, so that asking for one makes no more of them.
  const all = {
    ...headers,
    cookie: `${cookie}; ${headers['cookie']}`,
    'content-length': String(Buffer.byteLength(body)),
  }
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, method, path, headers: all }, (response) => {
      response.resume()
      const { statusCode = 0 } = response
      const isFine = statusCode < 500 || (path.startsWith(ENGINE) && statusCode === 501)
      response.on('end', () =>
        isFine ? resolve() : reject(new Error(`${statusCode} for ${JSON.stringify(posted).slice(0, 600)}`)),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

async function throwAll(players: readonly TestPlayer[], count: number, seed: number): Promise<void> {
  const posts = Math.round(count * POSTED_SHARE)
  const sents = fc.sample(SENT, { seed, numRuns: count - posts })
  const posteds = fc.sample(POSTED, { seed, numRuns: posts })
  const [first] = players
  if (first === undefined) throw new Error('nobody plays')
  await Promise.all([
    ...sents.map((sent, nth) => send(players[nth % players.length] ?? first, sent)),
    ...posteds.map((posted) => post(posted, first.cookie)),
  ])
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function heapUsed(): number {
  collect()
  return process.memoryUsage().heapUsed
}

test(
  `${INPUTS} inputs are answered, break nothing, and leave nothing behind`,
  async () => {
    const players = await Promise.all(Array.from({ length: PLAYERS }, () => house.player()))
    let settled: number | null = null
    for (let thrown = 0; thrown < INPUTS; thrown += AT_ONCE) {
      if (settled === null && thrown >= INPUTS * SETTLED_AT) settled = heapUsed()
      await throwAll(players, AT_ONCE, SEED + thrown)
    }
    for (const { socket } of players) expect(socket.connected).toBe(true)
    const grown = heapUsed() - (settled ?? 0)
    if (process.env['FUZZ_INPUTS'] !== undefined)
      console.log(
        `heap after ${INPUTS}: ${(grown / 2 ** 20).toFixed(1)} MiB more than after ${INPUTS * SETTLED_AT}`,
      )
    expect(grown).toBeLessThan(MAY_GROW)
  },
  20 * 60_000,
)
