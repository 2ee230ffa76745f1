import { Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { Ack } from '#core/contract/ack.ts'
import { countMove } from './count-move.ts'
import { type Now, createNowGauges } from './now-gauges.ts'
import { type Tally, createTally } from './tally.ts'

/**
 * What Prometheus reads of this process. Nothing here has a person's, a match's or a session's id in it: those are in
 * the log. Everybody who is watched declares what it tells; this room is handed to them by the composition root.
 */
export interface Metrics {
  /** A command of a socket was answered. */
  readonly onCommand: (command: string, ack: Ack) => void
  /** A row of what is due was fired; `kind` as it is stored. */
  readonly onFired: (kind: string) => void
  readonly onRequest: (answered: { kind: string; status: number; ms: number }) => void
  readonly onError: (isStorage: boolean) => void
  readonly onAppend: AppendWatch
  /** `now` is asked whenever somebody reads. */
  readonly watchNow: (now: () => Now) => void
  /** In Prometheus' text format. */
  readonly read: () => Promise<{ readonly type: string; readonly text: string }>
}

/** How the log of matches is written. */
interface AppendWatch {
  /** One statement with so many rows. */
  readonly wrote: (rows: number) => void
  /** A row was answered so many milliseconds after it came. */
  readonly answered: (ms: number) => void
}

/** Seconds. A move on a quiet machine takes some milliseconds; after 4 the database is given up. */
const APPEND_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const BATCH_ROWS = [1, 2, 4, 8, 16, 32, 64, 128, 256]
const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const tallies = createTallies(registry)
  const show = createNowGauges(registry)
  let askNow: (() => Now) | null = null
  return {
    onCommand(command, ack) {
      tallies.commands(command, ack.ok ? 'ok' : ack.code)
      if (command === 'move:submit') countMove(tallies.moves, ack)
    },
    onFired: (kind) => tallies.fired(kind.split(':', 1)[0] ?? ''),
    onRequest: watchRequests(registry, tallies.requests),
    onError: (isStorage) => tallies.errors(isStorage ? 'database' : 'internal'),
    onAppend: watchAppends(registry),
    watchNow: (now) => void (askNow = now),
    async read() {
      if (askNow !== null) show(askNow())
      return { type: registry.contentType, text: await registry.metrics() }
    },
  }
}

function createTallies(registry: Registry) {
  const tally = (name: string, labels: readonly string[], help: string): Tally =>
    createTally(registry, { name: `four_waves_${name}_total`, labels, help })
  return {
    commands: tally('commands', ['command', 'outcome'], 'Commands of sockets; outcome: ok, or why refused.'),
    moves: tally(
      'moves',
      ['verdict', 'reason'],
      "Players' moves: accepted, refused by the rules, or not judged.",
    ),
    fired: tally('due_fired', ['kind'], 'Rows of what is due that this process fired.'),
    requests: tally('http_requests', ['kind', 'status'], 'HTTP requests answered, without those of sockets.'),
    errors: tally('errors', ['kind'], 'What broke: the database was away, or a fault of the program.'),
  } as const
}

function watchRequests(registry: Registry, count: Tally): Metrics['onRequest'] {
  const seconds = new Histogram({
    name: 'four_waves_http_request_duration_seconds',
    help: 'From the request to the end of its answer.',
    labelNames: ['kind'],
    buckets: REQUEST_SECONDS,
    registers: [registry],
  })
  return ({ kind, status, ms }) => {
    count(kind, String(status))
    seconds.observe({ kind }, ms / 1000)
  }
}

function watchAppends(registry: Registry): AppendWatch {
  const registers = [registry]
  const rowsOfBatch = new Histogram({
    name: 'four_waves_append_batch_rows',
    help: 'Rows of the log of matches that one statement stores.',
    buckets: BATCH_ROWS,
    registers,
  })
  const seconds = new Histogram({
    name: 'four_waves_append_duration_seconds',
    help: 'From a command to its row being on disk, or refused.',
    buckets: APPEND_SECONDS,
    registers,
  })
  return { wrote: (rows) => rowsOfBatch.observe(rows), answered: (ms) => seconds.observe(ms / 1000) }
}
