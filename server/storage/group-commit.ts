import { NotStored } from '#server/matches/ports.ts'

export type AppendOutcome = 'stored' | 'conflict'

/** Stores rows at once, and says of each what came of it, in their order. */
type WriteBatch<Row, Outcome> = (rows: readonly Row[]) => Promise<readonly Outcome[]>

interface Waiting<Row, Outcome> {
  readonly row: Row
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (error: NotStored) => void
}

/** More in one statement is no cheaper a row, and the first of them waits longer. */
const LARGEST_BATCH = 256

/**
 * While one batch is being written the next rows gather and go together. No timer: alone, a row is written at once;
 * under load the batches grow by themselves. Of the rows that have one key (`keyOf`) a batch holds one: a later one
 * waits for the next, so that what belongs to it is written in order.
 */
export function groupCommit<Row, Outcome>(
  write: WriteBatch<Row, Outcome>,
  keyOf: (row: Row) => string,
): (row: Row) => Promise<Outcome> {
  let gathered: Waiting<Row, Outcome>[] = []
  let writing = false

  async function writeAll(): Promise<void> {
    writing = true
    while (gathered.length > 0) {
      const [batch, rest] = nextBatch(gathered, keyOf)
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

type Batch<Row, Outcome> = Waiting<Row, Outcome>[]

function nextBatch<Row, Outcome>(
  gathered: Readonly<Batch<Row, Outcome>>,
  keyOf: (row: Row) => string,
): [batch: Batch<Row, Outcome>, rest: Batch<Row, Outcome>] {
  const keys = new Set<string>()
  const batch: Batch<Row, Outcome> = []
  const rest: Batch<Row, Outcome> = []
  for (const waiting of gathered) {
    const key = keyOf(waiting.row)
    if (batch.length < LARGEST_BATCH && !keys.has(key)) batch.push(waiting)
    else rest.push(waiting)
    keys.add(key)
  }
  return [batch, rest]
}

async function writeOne<Row, Outcome>(
  write: WriteBatch<Row, Outcome>,
  batch: Readonly<Batch<Row, Outcome>>,
): Promise<void> {
  try {
    const outcomes = await write(batch.map(({ row }) => row))
    for (const [index, { resolve }] of batch.entries()) resolve(outcomes[index] as Outcome)
  } catch (cause) {
    if (batch.length > 1 && isAboutARow(cause)) await writeHalves(write, batch)
    else for (const { reject } of batch) reject(new NotStored('the database did not store it', { cause }))
  }
}

/** A row that the database refuses takes nobody with it: it is found by halving. */
async function writeHalves<Row, Outcome>(
  write: WriteBatch<Row, Outcome>,
  batch: Readonly<Batch<Row, Outcome>>,
): Promise<void> {
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
