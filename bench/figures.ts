/** What one load has counted; times in milliseconds. */
export interface Load {
  readonly moves: number
  readonly seconds: number
  /** Sorted, from sending to acknowledgement. */
  readonly latencies: readonly number[]
  /** Every move that was acknowledged as right, warm-up and tail included: `match command-id`. */
  readonly acknowledged: readonly string[]
}

export interface Run {
  moves_per_s: number
  baseline_per_s: number
  ratio: number
  p50_ms: number
  p99_ms: number
  baseline_p50_ms: number
  baseline_p99_ms: number
  rss_kb_per_player: number
  baseline_rss_kb_per_player: number
  lost_moves: number
  doubled_moves: number
}

export function perSecond({ moves, seconds }: Load): number {
  return moves / seconds
}

/** The q-th quantile, 0 … 1, of sorted values; 0 where there are none. */
export function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0
}

/** Figure by figure the median of the runs; what was lost or doubled is added up, never averaged away. */
export function medianOf(runs: readonly Run[]): Run {
  const median = (figure: keyof Run): number => {
    const sorted = runs.map((run) => run[figure]).toSorted((a, b) => a - b)
    return quantile(sorted, 0.5)
  }
  const sum = (figure: keyof Run): number => runs.reduce((total, run) => total + run[figure], 0)
  return {
    moves_per_s: median('moves_per_s'),
    baseline_per_s: median('baseline_per_s'),
    ratio: median('ratio'),
    p50_ms: median('p50_ms'),
    p99_ms: median('p99_ms'),
    baseline_p50_ms: median('baseline_p50_ms'),
    baseline_p99_ms: median('baseline_p99_ms'),
    rss_kb_per_player: median('rss_kb_per_player'),
    baseline_rss_kb_per_player: median('baseline_rss_kb_per_player'),
    lost_moves: sum('lost_moves'),
    doubled_moves: sum('doubled_moves'),
  }
}

/** To three decimals. */
export function round(run: Run): Run {
  const rounded = { ...run }
  for (const figure of Object.keys(run) as (keyof Run)[])
    rounded[figure] = Math.round(run[figure] * 1000) / 1000
  return rounded
}
