import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Audit, audit, auditAnswers } from './audit.ts'
import type { ClassLoad } from './class-load.ts'
import { quantile } from './figures.ts'
import { type Running, kill, residentKb, startBare, startPlayers, startProduct } from './processes.ts'

/**
 * `npm run bench -- class [--students 1000] [--sessions 25] [--json]`: so many students in so many lessons, by real
 * sockets against the production server with its embedded PostgreSQL. All come in within ten seconds, beside bare
 * socket.io in the same run; are paired, close a connection to its end, and answer a question; then every socket is cut
 * at once, and all come back. A move or an answer counts when it was acknowledged; the database is read at the end.
 */
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    students: { type: 'string', default: '1000' },
    sessions: { type: 'string', default: '25' },
    json: { type: 'boolean', default: false },
  },
})
const students = Number(values.students)

/** Times in milliseconds. */
interface Figures {
  readonly join_p50_ms: number
  readonly join_p95_ms: number
  readonly baseline_join_p50_ms: number
  readonly baseline_join_p95_ms: number
  readonly all_in_ms: number
  readonly paired: number
  readonly seated_ms: number
  readonly move_p50_ms: number
  readonly move_p95_ms: number
  readonly played_ms: number
  readonly answer_p50_ms: number
  readonly answer_p95_ms: number
  readonly all_back_ms: number
  readonly back_p95_ms: number
  readonly baseline_all_back_ms: number
  readonly back: number
  readonly rss_kb_per_student: number
  readonly baseline_rss_kb_per_student: number
  readonly acknowledged_moves: number
  readonly acknowledged_answers: number
  readonly lost: number
  readonly doubled: number
}

type Measured = ClassLoad & { readonly kbPerStudent: number }

async function measure(running: Running, kind: 'product' | 'bare'): Promise<Measured> {
  const before = await residentKb(running)
  try {
    const given = [running.url, kind, values.students, values.sessions]
    const players = await startPlayers<ClassLoad>('bench/class-load.ts', given)
    const load = await players.play()
    const kbPerStudent = ((await residentKb(running)) - before) / students
    players.end()
    return { ...load, kbPerStudent }
  } finally {
    await kill(running)
  }
}

async function measureProduct(): Promise<Measured & Audit> {
  const dataDir = await mkdtemp(join(tmpdir(), 'four-waves-bench-'))
  // PostgreSQL does not run as root: its own user must be able to enter.
  await chmod(dataDir, 0o755)
  try {
    const load = await measure(await startProduct(dataDir), 'product')
    const moves = await audit(dataDir, load.moves)
    const answers = await auditAnswers(dataDir, load.answers)
    return { ...load, lost: moves.lost + answers.lost, doubled: moves.doubled + answers.doubled }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

function figuresOf(product: Measured & Audit, bare: Measured): Figures {
  const at = (sorted: readonly number[], q: number) => rounded(quantile(sorted, q))
  return {
    join_p50_ms: at(product.joins, 0.5),
    join_p95_ms: at(product.joins, 0.95),
    baseline_join_p50_ms: at(bare.joins, 0.5),
    baseline_join_p95_ms: at(bare.joins, 0.95),
    all_in_ms: rounded(product.allInMs),
    paired: product.paired,
    seated_ms: rounded(product.seatedMs),
    move_p50_ms: at(product.moveTimes, 0.5),
    move_p95_ms: at(product.moveTimes, 0.95),
    played_ms: rounded(product.playedMs),
    answer_p50_ms: at(product.answerTimes, 0.5),
    answer_p95_ms: at(product.answerTimes, 0.95),
    all_back_ms: rounded(product.returns.at(-1) ?? 0),
    back_p95_ms: at(product.returns, 0.95),
    baseline_all_back_ms: rounded(bare.returns.at(-1) ?? 0),
    back: product.returns.length,
    rss_kb_per_student: rounded(product.kbPerStudent),
    baseline_rss_kb_per_student: rounded(bare.kbPerStudent),
    acknowledged_moves: product.moves.length,
    acknowledged_answers: product.answers.length,
    lost: product.lost,
    doubled: product.doubled,
  }
}

function rounded(figure: number): number {
  return Math.round(figure * 1000) / 1000
}

const product = await measureProduct()
console.error('the lessons are over; bare socket.io')
const bare = await measure(await startBare(), 'bare')
const figures = figuresOf(product, bare)
console.log(`${students} students in ${values.sessions} lessons, who come in within ten seconds:`)
console.table(figures)
if (values.json) console.log(JSON.stringify({ students, sessions: Number(values.sessions), ...figures }))
const isWhole = figures.paired === students && figures.back === students
if (!isWhole || figures.lost > 0 || figures.doubled > 0) process.exitCode = 1
