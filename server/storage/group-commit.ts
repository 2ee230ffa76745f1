import { type Append, NotStored } from '#server/matches/ports.ts'

/** Stores rows of different matches at once; returns the matches whose row was not there before. */
export type WriteBatch = (rows: readonly Append[]) => Promise<ReadonlySet<string>>

interface Waiting {
  readonly row: Append
  readonly resolve: (outcome: 'stored' | 'conflict') => void
  readonly reject: (error: NotStored) => void
}

/** More in one statement is no cheaper a row, and the first of them waits longer. */
const LARGEST_BATCH = 256

/**
 * While one batch is being written the next rows gather and go together. No timer: alone, a row is written at once;
 * under load the batches grow by themselves.
 */
export function groupCommit(write: WriteBatch): (row: Append) => Promise<'stored' | 'conflict'> {
  let gathered: Waiting[] = []
  let writing = false

  async function writeAll(): Promise<void> {
    writing = true
    while (gathered.length > 0) {
      const [batch, rest] = nextBatch(gathered)
      gathered = rest
      await writeOne(write, batch)
    }
    writing = false
  }

  return (row) =>
    new Promise((resolve, reject) => {
      gathered.push({ row, resolve, reject })
      if (!writing) void writeAll()
    })
}

/** One row a match: a later one waits for the next batch, so that what belongs to it is written in order. */
function nextBatch(gathered: readonly Waiting[]): [batch: Waiting[], rest: Waiting[]] {
  const matches = new Set<string>()
  const batch: Waiting[] = []
  const rest: Waiting[] = []
  for (const waiting of gathered) {
    const { match } = waiting.row
    if (batch.length < LARGEST_BATCH && !matches.has(match)) batch.push(waiting)
    else rest.push(waiting)
    matches.add(match)
  }
  return [batch, rest]
}

async function writeOne(write: WriteBatch, batch: readonly Waiting[]): Promise<void> {
  try {
    const stored = await write(batch.map(({ row }) => row))
    for (const { row, resolve } of batch) resolve(stored.has(row.match) ? 'stored' : 'conflict')
  } catch (cause) {
    if (batch.length > 1 && isAboutARow(cause)) await writeHalves(write, batch)
    else for (const { reject } of batch) reject(new NotStored('the database did not store it', { cause }))
  }
}

/** A row that the database refuses takes nobody with it: it is found by halving. */
async function writeHalves(write: WriteBatch, batch: readonly Waiting[]): Promise<void> {
  const middle = batch.length >> 1
  await writeOne(write, batch.slice(0, middle))
  await writeOne(write, batch.slice(middle))
}

/**
 * SQLSTATE classes of what a row can be guilty of: bad data (22), a broken constraint (23), a deadlock or the like
 * with another process (40). Anything else holds for every row: the database is gone, full or starting.
 */
function isAboutARow(error: unknown): boolean {
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined
  return typeof code === 'string' && /^(21|22|23|40)[0-9A-Z]{3}$/.test(code)
}
