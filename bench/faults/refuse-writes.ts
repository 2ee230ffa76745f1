import pg from 'pg'
import { onHandle } from './handles.ts'

/**
 * Where no small disk can be mounted: the way to the database answers every write as PostgreSQL does when its disk is
 * full. Everything above it, from the pool to the acknowledgement, is the product's own.
 */
const WRITES = /\b(INSERT|UPDATE|DELETE)\b/

class NoSpaceLeft extends Error {
  /** SQLSTATE disk_full. */
  readonly code = '53100'
}

let full = false
// oxlint-disable-next-line typescript/unbound-method -- called on its client below
const query = pg.Client.prototype.query as (this: pg.Client, ...given: unknown[]) => unknown

function answer(this: pg.Client, ...given: unknown[]): unknown {
  const [asked] = given
  const text = typeof asked === 'string' ? asked : ((asked as { text?: string } | undefined)?.text ?? '')
  if (!full || !WRITES.test(text)) return query.apply(this, given)
  const error = new NoSpaceLeft('could not extend file: No space left on device')
  const callback = [...given, (asked as { callback?: unknown } | undefined)?.callback].find(
    (one): one is (error: Error) => void => typeof one === 'function',
  )
  if (callback === undefined) return Promise.reject(error)
  process.nextTick(callback, error)
  return undefined
}

pg.Client.prototype.query = answer as typeof pg.Client.prototype.query

onHandle('disk', (set) => {
  full = set.full
})
