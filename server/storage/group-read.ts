/** Answers many questions at once, in their order. */
type ReadBatch<Wanted, Row> = (wanted: readonly Wanted[]) => Promise<readonly (readonly Row[])[]>

interface Asking<Wanted, Row> {
  readonly wanted: Wanted
  readonly resolve: (rows: readonly Row[]) => void
  readonly reject: (error: unknown) => void
}

const LARGEST_BATCH = 256

/**
 * While one batch is being read the next questions gather and go together, as with appends: alone, a question is asked
 * at once; where a whole school joins, it is a few statements instead of a thousand.
 */
export function groupRead<Wanted, Row>(
  read: ReadBatch<Wanted, Row>,
): (wanted: Wanted) => Promise<readonly Row[]> {
  let gathered: Asking<Wanted, Row>[] = []
  let reading = false

  async function readAll(): Promise<void> {
    reading = true
    while (gathered.length > 0) {
      const batch = gathered.slice(0, LARGEST_BATCH)
      gathered = gathered.slice(LARGEST_BATCH)
      await readOne(read, batch)
    }
    reading = false
  }

  return (wanted) =>
    new Promise((resolve, reject) => {
      gathered.push({ wanted, resolve, reject })
      if (!reading) void readAll()
    })
}

async function readOne<Wanted, Row>(
  read: ReadBatch<Wanted, Row>,
  batch: readonly Asking<Wanted, Row>[],
): Promise<void> {
  try {
    const answers = await read(batch.map(({ wanted }) => wanted))
    for (const [index, { resolve }] of batch.entries()) resolve(answers[index] ?? [])
  } catch (error) {
    for (const { reject } of batch) reject(error)
  }
}
