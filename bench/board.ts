import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openDatabase } from '#server/database/open-database.ts'
import { migrate } from '#server/database/migrate.ts'
import { openStorage } from '#server/storage/open-storage.ts'
import { fillClass } from './board-rows.ts'
import { quantile } from './figures.ts'

/**
 * `npm run bench -- board [--students 500] [--activities 200] [--runs 5] [--json]`: the leaderboard of a class beside
 * another one of the same size, against a plain aggregate of the same answers in the same run.
 */
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    students: { type: 'string', default: '500' },
    activities: { type: 'string', default: '200' },
    runs: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
  },
})

const PLAIN = `SELECT student, count(*), sum(is_right::int), sum(elapsed_ms) FROM attempts
  JOIN attempt_answers ON attempt = attempts.id WHERE student LIKE 'FIRST-%' GROUP BY student`

/** So many times, one after the other; milliseconds, sorted. */
async function timesOf(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  for (let run = 0; run < Number(values.runs); run += 1) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return times.toSorted((a, b) => a - b)
}

/** Milliseconds: on a busy machine the figure is wanted too, where the server would say that it took too long. */
const PATIENCE = 120_000

interface Figures {
  readonly board_ms: number
  readonly plain_ms: number
  readonly ratio: number
}

async function measure(url: string): Promise<Figures> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const storage = await openStorage(url, { poolSize: 1, parseEvents: () => [], statementMs: PATIENCE })
  try {
    return await compare(storage, client)
  } finally {
    // Before the database: what it cuts would hide why it ended.
    await Promise.all([storage.close(), client.end()])
  }
}

type Storage = Awaited<ReturnType<typeof openStorage>>

async function compare(storage: Storage, client: pg.Client): Promise<Figures> {
  const size = { students: Number(values.students), activities: Number(values.activities) }
  for (const group of ['FIRST', 'OTHER']) await fillClass(client, group, size)
  await client.query('VACUUM ANALYZE')
  const viewer = { kind: 'teacher', teacher: 'teacher-FIRST', class: 'FIRST' } as const
  const span = { assignment: null, session: null, from: null, to: null }
  const board = quantile(await timesOf(() => storage.standings.read(viewer, span)), 0.5)
  const plain = quantile(await timesOf(() => client.query(PLAIN)), 0.5)
  return {
    board_ms: Math.round(board),
    plain_ms: Math.round(plain),
    ratio: Math.round((100 * board) / plain) / 100,
  }
}

const dataDir = await mkdtemp(join(tmpdir(), 'four-waves-bench-'))
// PostgreSQL does not run as root: its own user must be able to enter.
await chmod(dataDir, 0o755)
const log = { info() {}, warn() {}, error: console.error }
const database = await openDatabase({ databaseUrl: undefined, dataDir }, log)
try {
  await migrate(database.url)
  const figures = await measure(database.url)
  console.log(`${values.students} students, ${values.activities} activities: median of ${values.runs}`)
  console.table(figures)
  if (values.json) console.log(JSON.stringify(figures))
} finally {
  await database.close()
  await rm(dataDir, { recursive: true, force: true })
}
