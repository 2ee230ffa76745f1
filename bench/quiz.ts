import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Audit, auditAnswers } from './audit.ts'
import { quantile } from './figures.ts'
import { type Running, kill, startBare, startPlayers, startProduct } from './processes.ts'
import type { QuizLoad } from './quiz-load.ts'

/**
 * `npm run bench -- quiz [--players 500] [--questions 5] [--runs 3] [--json]`: so many players in one session answer each
 * question within one second, by real sockets against the production server with its embedded PostgreSQL; and in the
 * same run bare socket.io, which only acknowledges. An answer counts when it was judged, stored durably and acknowledged.
 */
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    players: { type: 'string', default: '500' },
    questions: { type: 'string', default: '5' },
    runs: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
})

interface Figures extends Audit {
  readonly p50_ms: number
  readonly p95_ms: number
  readonly baseline_p50_ms: number
  readonly baseline_p95_ms: number
}

async function measure(running: Running, kind: 'product' | 'bare'): Promise<QuizLoad> {
  // One more, that warms up.
  const given = [running.url, kind, values.players, String(Number(values.questions) + 1)]
  try {
    const players = await startPlayers<QuizLoad>('bench/quiz-load.ts', given)
    const load = await players.play()
    players.end()
    return load
  } finally {
    await kill(running)
  }
}

async function measureProduct(): Promise<QuizLoad & Audit> {
  const dataDir = await mkdtemp(join(tmpdir(), 'four-waves-bench-'))
  // PostgreSQL does not run as root: its own user must be able to enter.
  await chmod(dataDir, 0o755)
  try {
    const load = await measure(await startProduct(dataDir), 'product')
    return { ...load, ...(await auditAnswers(dataDir, load.acknowledged)) }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function run(): Promise<Figures> {
  const product = await measureProduct()
  const bare = await measure(await startBare(), 'bare')
  return {
    p50_ms: rounded(quantile(product.latencies, 0.5)),
    p95_ms: rounded(quantile(product.latencies, 0.95)),
    baseline_p50_ms: rounded(quantile(bare.latencies, 0.5)),
    baseline_p95_ms: rounded(quantile(bare.latencies, 0.95)),
    lost: product.lost,
    doubled: product.doubled,
  }
}

function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000
}

/** Figure by figure the median; what was lost or doubled is added up. */
function medianOf(runs: readonly Figures[]): Figures {
  const median = (figure: keyof Figures) =>
    quantile(
      runs.map((one) => one[figure]).toSorted((a, b) => a - b),
      0.5,
    )
  const sum = (figure: keyof Figures) => runs.reduce((total, one) => total + one[figure], 0)
  return {
    p50_ms: median('p50_ms'),
    p95_ms: median('p95_ms'),
    baseline_p50_ms: median('baseline_p50_ms'),
    baseline_p95_ms: median('baseline_p95_ms'),
    lost: sum('lost'),
    doubled: sum('doubled'),
  }
}

const runs: Figures[] = []
for (let index = 0; index < Number(values.runs); index += 1) {
  runs.push(await run())
  console.error(`run ${index + 1} of ${values.runs} is done`)
}
const median = medianOf(runs)
console.log(`${values.players} players answer in one second, ${values.questions} times a run:`)
console.table(
  Object.fromEntries([...runs.map((one, index) => [`run ${index + 1}`, one]), ['median', median]]),
)
if (values.json) console.log(JSON.stringify({ players: Number(values.players), ...median }))
if (median.lost > 0 || median.doubled > 0) process.exitCode = 1
