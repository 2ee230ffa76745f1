import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

import { Client } from 'pg'
import type { Logger } from 'pino'

import { reasonOf } from '#server/cannot-start.ts'
import { atMost } from './at-most.ts'
import type { Place } from './place.ts'
import { isRunning, startPostmaster } from './postmaster.ts'

/** Milliseconds before the first, second, … attempt in a row; the last one is repeated. */
const BACK_OFF = [0, 200, 500, 1000, 2000, 5000, 15_000]

/** Milliseconds that a connection may take to close: one to a database that hangs never does. */
const GOODBYE = 1000

export interface Supervision {
  /** From here on PostgreSQL may stop. */
  end(): Promise<void>
}

/**
 * Keeps one connection to PostgreSQL. When it is cut and PostgreSQL is gone, PostgreSQL is started again, at the same
 * address, so that every pool finds it.
 */
export function supervise(place: Place, url: string, log: Pick<Logger, 'warn' | 'error'>): Supervision {
  const ended = new AbortController()
  const watching = watch(place, url, log, ended.signal)
  return {
    async end() {
      ended.abort()
      await watching
    },
  }
}

async function watch(place: Place, url: string, log: Pick<Logger, 'warn' | 'error'>, ended: AbortSignal) {
  for (let attempt = 0; !ended.aborted; attempt += 1) {
    await sleep(BACK_OFF[Math.min(attempt, BACK_OFF.length - 1)], undefined, { signal: ended }).catch(
      () => {},
    )
    if (ended.aborted) return
    try {
      if (!(await isRunning(place))) await restart(place, log)
      if (await heldConnection(url, ended)) attempt = -1
    } catch (error) {
      log.error(`PostgreSQL is gone and does not start (${reasonOf(error)}): trying again.`)
    }
  }
}

async function restart(place: Place, log: Pick<Logger, 'warn'>): Promise<void> {
  log.warn('PostgreSQL is gone: starting it again.')
  await startPostmaster(place, 'same port')
}

/** Waits until the connection is cut, or watching has ended. False: it never stood. */
async function heldConnection(url: string, ended: AbortSignal): Promise<boolean> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    application_name: 'four-waves watch',
  })
  client.on('error', () => {})
  const cut = once(client, 'end', { signal: ended }).catch(() => {})
  try {
    await client.connect()
  } catch {
    return false
  }
  await cut
  await atMost(
    GOODBYE,
    client.end().catch(() => {}),
  )
  return true
}
