import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { audit } from './audit.ts'
import { type Load, type Run, medianOf, perSecond, quantile, round } from './figures.ts'
import { type Running, kill, residentKb, startBare, startPlayers, startProduct } from './processes.ts'

/**
 * `npm run bench -- [--pairs 500] [--seconds 10] [--runs 3] [--json]`: matches by real sockets against the production
 * server with its embedded PostgreSQL, and in the same run bare socket.io with as many clients. A move counts when it
 * was judged, stored durably, acknowledged and broadcast.
 */
const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '10' },
    runs: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
})
const pairs = Number(values.pairs)
const seconds = Number(values.seconds)

interface Measured {
  readonly load: Load
  readonly kbPerPlayer: number
}

async function measure(running: Running, kind: 'product' | 'bare'): Promise<Measured> {
  const before = await residentKb(running)
  const players = await startPlayers<Load>('bench/load.ts', [
    running.url,
    kind,
    ...[pairs, seconds].map(String),
  ])
  const playing = players.play()
  const load = await playing
  const kbPerPlayer = ((await residentKb(running)) - before) / (2 * pairs)
  await kill(running)
  players.end()
  return { load, kbPerPlayer }
}

async function measureProduct(): Promise<Measured & { lost: number; doubled: number }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'four-waves-bench-'))
  // PostgreSQL does not run as root: its own user must be able to enter.
  await chmod(dataDir, 0o755)
  try {
    const measured = await measure(await startProduct(dataDir), 'product')
    return { ...measured, ...(await audit(dataDir, measured.load.acknowledged)) }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function run(): Promise<Run> {
  const product = await measureProduct()
  const bare = await measure(await startBare(), 'bare')
  return {
    moves_per_s: perSecond(product.load),
    baseline_per_s: perSecond(bare.load),
    ratio: perSecond(product.load) / perSecond(bare.load),
    p50_ms: quantile(product.load.latencies, 0.5),
    p99_ms: quantile(product.load.latencies, 0.99),
    baseline_p50_ms: quantile(bare.load.latencies, 0.5),
    baseline_p99_ms: quantile(bare.load.latencies, 0.99),
    rss_kb_per_player: product.kbPerPlayer,
    baseline_rss_kb_per_player: bare.kbPerPlayer,
    lost_moves: product.lost,
    doubled_moves: product.doubled,
  }
}

const runs: Run[] = []
for (let index = 0; index < Number(values.runs); index += 1) {
  runs.push(round(await run()))
  console.error(`run ${index + 1} of ${values.runs} is done`)
}
const median = round(medianOf(runs))
console.log(`${pairs} pairs, ${seconds} s a run, ${runs.length} runs and their median:`)
console.table(
  Object.fromEntries([...runs.map((one, index) => [`run ${index + 1}`, one]), ['median', median]]),
)
if (values.json) console.log(JSON.stringify(median))
if (median.lost_moves > 0 || median.doubled_moves > 0) process.exitCode = 1
