/** A browser in which a teacher is signed in. */
export interface Browser {
  readonly id: string
  /** As it named itself when the teacher signed in. */
  readonly userAgent: string
  /** Epoch milliseconds. */
  readonly since: number
  /** The one that asks. */
  readonly isThis: boolean
}

interface Row {
  readonly id: string
  readonly userAgent?: string | null
  readonly createdAt: Date
}

/** What of the accounts' library is asked. */
interface Rows {
  readonly adapter: {
    findMany<T>(what: { model: string; where: Where[] }): Promise<T[]>
    deleteMany(what: { model: string; where: Where[] }): Promise<number>
  }
}
interface Where {
  field: string
  value: string | Date
  operator?: 'eq' | 'gt'
}

/** This one first, then those that signed in last. */
export async function listBrowsers(
  { adapter }: Rows,
  own: { readonly id: string; readonly userId: string },
): Promise<readonly Browser[]> {
  const where: Where[] = [
    { field: 'userId', value: own.userId },
    { field: 'expiresAt', value: new Date(), operator: 'gt' },
  ]
  const rows = await adapter.findMany<Row>({ model: 'session', where })
  return rows
    .map(({ id, userAgent, createdAt }) => ({
      id,
      userAgent: userAgent ?? '',
      since: createdAt.getTime(),
      isThis: id === own.id,
    }))
    .toSorted((a, b) => Number(b.isThis) - Number(a.isThis) || b.since - a.since)
}

export async function dropBrowser({ adapter }: Rows, teacher: string, id: string): Promise<boolean> {
  const where: Where[] = [
    { field: 'id', value: id },
    { field: 'userId', value: teacher },
  ]
  return (await adapter.deleteMany({ model: 'session', where })) > 0
}
