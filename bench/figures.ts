/** What the players have counted in a while; times in milliseconds. */
export interface Load {
  readonly moves: number
  readonly seconds: number
  /** Sorted, from sending to acknowledgement. */
  readonly latencies: readonly number[]
  /** Every move that was acknowledged as right, since the last time and whether it was counted: `match command-id`. */
  readonly acknowledged: readonly string[]
  /** Sockets that were cut so far: on a machine that is too busy a ping is not answered in time. */
  readonly cut: number
}

/** One while of playing, as it is printed. */
export interface Pace {
  readonly moves_per_s: number
  readonly p50_ms: number
  readonly p99_ms: number
  /** User's and system's time of the Node process, in microseconds; null where there is no /proc. */
  readonly cpu_us_per_move: number | null
  /** Of one core. */
  readonly cpu_percent: number | null
  /** PostgreSQL's own, all its processes together. */
  readonly postgres_us_per_move: number | null
}

/** One server with so many players. */
export interface Measured {
  /** As fast as they are answered. */
  readonly full: Pace
  /** Each thinks before each move. */
  readonly thinking: Pace
  readonly rss_kb_per_player: number
  readonly cut: number
}

/** Milliseconds of the processor. */
export interface Cpu {
  readonly node: number | null
  readonly postgres: number | null
}

export function paceOf({ moves, seconds, latencies }: Load, before: Cpu, after: Cpu): Pace {
  const node = spent(before.node, after.node)
  return {
    moves_per_s: round(moves / seconds),
    p50_ms: round(quantile(latencies, 0.5)),
    p99_ms: round(quantile(latencies, 0.99)),
    cpu_us_per_move: perMove(node, moves),
    cpu_percent: node === null ? null : round(node / seconds / 10),
    postgres_us_per_move: perMove(spent(before.postgres, after.postgres), moves),
  }
}

function spent(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before
}

function perMove(ms: number | null, moves: number): number | null {
  return ms === null || moves === 0 ? null : round((1000 * ms) / moves)
}

/** Those of all processes of players. */
export function addUp(loads: readonly Load[]): Load {
  return {
    moves: loads.reduce((sum, { moves }) => sum + moves, 0),
    seconds: Math.max(...loads.map(({ seconds }) => seconds)),
    latencies: loads.flatMap(({ latencies }) => latencies).toSorted((a, b) => a - b),
    acknowledged: loads.flatMap(({ acknowledged }) => acknowledged),
    cut: loads.reduce((sum, { cut }) => sum + cut, 0),
  }
}

/** The q-th quantile, 0 … 1, of sorted values; 0 where there are none. */
export function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
}

/** To three digits, and to the whole from a hundred on. */
export function round(figure: number): number {
  return Math.abs(figure) < 100 ? Number(figure.toPrecision(3)) : Math.round(figure)
}
