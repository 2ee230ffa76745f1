import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { assertDurable } from '../audit.ts'
import type { CuttingProxy } from './cutting-proxy.ts'
import type { NodeProcess } from './node-process.ts'
import type { Wanted } from './orders.ts'
import { Players } from './players.ts'
import type { Programs } from './programs.ts'
import type { TestRedis } from '#server/realtime/test-redis.ts'
import type { SmallDisk } from './small-disk.ts'

/** Where faults are done: the product with a PostgreSQL of its own, and players who play all the time. */
export interface Stage {
  readonly nodes: readonly NodeProcess[]
  readonly players: Players
  /** The network between players and Node; null: it is not to be cut. */
  readonly proxy: CuttingProxy | null
  /** What the Nodes tell one another by; null: there is none. */
  readonly redis: TestRedis | null
  /** What the database is on; null: the disk that everything is on. */
  readonly disk: SmallDisk | null
  /** PostgreSQL's data folder. */
  readonly cluster: string
  /** A connection past everything that is tried: opened for this, and closed after it. */
  ask<T>(work: (client: pg.Client) => Promise<T>): Promise<T>
}

export interface StageSettings {
  readonly programs: Programs
  readonly pairs: number
  /** Where everything is written down that has to be closed, also when the next does not open. */
  readonly opened: Opened
}

/** PostgreSQL does not run as root: its own user must be able to enter. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'four-waves-faults-'))
  chmodSync(folder, 0o755)
  return folder
}

/** For so many pairs a tenth more play with the computer. */
export async function startPlayers(
  { programs, pairs, opened }: StageSettings,
  way: Pick<Wanted, 'addresses' | 'apart'>,
): Promise<Players> {
  const players = opened.add(new Players(programs.players), (playing) => playing.end())
  await players.ask('connect', { ...way, pairs, alone: Math.ceil(pairs / 10) })
  return players
}

/** @throws {Error} where what is asked runs without durable settings: then nothing that is found there means anything */
export async function askOver<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    await assertDurable(client)
    return await work(client)
  } finally {
    await client.end()
  }
}

/** What was opened, closed in reverse. */
export class Opened {
  readonly #closing: (() => Promise<void>)[] = []

  add<T>(opened: T, close: (opened: T) => unknown): T {
    this.#closing.push(async () => void (await close(opened)))
    return opened
  }

  /** All of it, also where one of them fails: what stayed open would outlive whoever opened it. */
  async close(): Promise<void> {
    const close = this.#closing.pop()
    if (close === undefined) return
    try {
      await close()
    } finally {
      await this.close()
    }
  }
}
