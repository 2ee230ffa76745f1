import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { audit } from './audit.ts'
import { cpuMs, cpuMsIn } from './cpu.ts'
import { type Cpu, type Load, type Measured, type Pace, addUp, paceOf, round } from './figures.ts'
import { type Run, flatOf, linesOf, medianOf } from './growth.ts'
import {
  type Players,
  type Running,
  kill,
  residentKb,
  startBare,
  startPlayers,
  startProduct,
} from './processes.ts'

/**
 * `npm run bench -- [--players 10,100,1000,5000] [--seconds 10] [--think 2000] [--runs 1] [--json]`: matches by real
 * sockets against the production server with its embedded PostgreSQL, and in the same run bare socket.io with as many
 * players: first as fast as they are answered, then with a thought before each move. A move counts when it was judged,
 * stored durably, acknowledged and broadcast. `--pairs 500` says the same as `--players 1000`.
 */
const { values } = parseArgs({
  options: {
    players: { type: 'string', default: '10,100,1000,5000' },
    pairs: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    think: { type: 'string', default: '2000' },
    runs: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
})
const sizes = (values.pairs === undefined ? values.players : String(2 * Number(values.pairs)))
  .split(',')
  .map(Number)
const countMs = 1000 * Number(values.seconds)
const thinkMs = Number(values.think)

const WARM_UP_MS = 2000
/** More in one process would wait for each other more than for the server. */
const PLAYERS_IN_A_PROCESS = 2500

interface Server {
  readonly running: Running
  /** Where its PostgreSQL works; null: it has none. */
  readonly dataDir: string | null
}

type Loads = readonly Players<Load>[]

async function connect({ running }: Server, kind: 'product' | 'bare', players: number): Promise<Loads> {
  const count = Math.ceil(players / PLAYERS_IN_A_PROCESS)
  const pairs = Math.ceil(players / 2 / count)
  const starting = Array.from({ length: count }, (_, index) =>
    startPlayers<Load>('bench/load.ts', [running.url, kind, String(pairs), String(index)]),
  )
  return Promise.all(starting)
}

async function playFor(server: Server, loads: Loads, think: number): Promise<{ pace: Pace; load: Load }> {
  await Promise.all(loads.map((players) => players.ask({ say: 'play', thinkMs: think })))
  await sleep(WARM_UP_MS + think)
  const before = cpuOf(server)
  for (const players of loads) players.tell({ say: 'count' })
  await sleep(countMs)
  const after = cpuOf(server)
  const load = addUp(await Promise.all(loads.map((players) => players.ask({ say: 'sum' }))))
  return { pace: paceOf(load, before, after), load }
}

function cpuOf({ running, dataDir }: Server): Cpu {
  return { node: cpuMs(running.process.pid), postgres: dataDir === null ? null : cpuMsIn(dataDir) }
}

interface Played {
  readonly measured: Measured
  readonly acknowledged: readonly string[]
}

async function measure(server: Server, kind: 'product' | 'bare', players: number): Promise<Played> {
  const before = await residentKb(server.running)
  const loads = await connect(server, kind, players)
  try {
    const full = await playFor(server, loads, 0)
    const thinking = await playFor(server, loads, thinkMs)
    const rss_kb_per_player = round(((await residentKb(server.running)) - before) / players)
    return {
      measured: { full: full.pace, thinking: thinking.pace, rss_kb_per_player, cut: thinking.load.cut },
      acknowledged: [full, thinking].flatMap(({ load }) => load.acknowledged),
    }
  } finally {
    // The server first, in the middle of all that is under way.
    await kill(server.running)
    for (const one of loads) one.end()
  }
}

async function run(players: number): Promise<Run> {
  const dataDir = await mkdtemp(join(tmpdir(), 'four-waves-bench-'))
  // PostgreSQL does not run as root: its own user must be able to enter.
  await chmod(dataDir, 0o755)
  try {
    const server = { running: await startProduct(dataDir), dataDir }
    const product = await measure(server, 'product', players)
    const audited = await audit(dataDir, product.acknowledged)
    const bare = await measure({ running: await startBare(), dataDir: null }, 'bare', players)
    return { players, product: product.measured, bare: bare.measured, ...audited }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

const measured: Run[] = []
for (const players of sizes) {
  const runs: Run[] = []
  while (runs.length < Number(values.runs)) runs.push(await run(players))
  measured.push(medianOf(runs))
  console.error(`${players} players are done`)
}
const table = (pace: 'full' | 'thinking') => Object.assign({}, ...measured.map((one) => linesOf(one, pace)))
console.log(`As fast as they are answered, ${values.seconds} s, median of ${values.runs}:`)
console.table(table('full'))
console.log(`With ${thinkMs} ms of thought before each move:`)
console.table(table('thinking'))
if (values.json) for (const one of measured) console.log(JSON.stringify(flatOf(one)))
if (measured.some(({ lost, doubled }) => lost > 0 || doubled > 0)) process.exitCode = 1
