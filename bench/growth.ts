import { type Measured, type Pace, quantile, round } from './figures.ts'

/** So many players, and in the same run as many of bare socket.io. */
export interface Run {
  readonly players: number
  readonly product: Measured
  readonly bare: Measured
  readonly lost: number
  readonly doubled: number
}

/** Figure by figure the median of the runs; what was lost or doubled is added up, never averaged away, and so is what was cut. */
export function medianOf(runs: readonly Run[]): Run {
  return {
    players: runs[0]?.players ?? 0,
    product: medianMeasured(runs.map(({ product }) => product)),
    bare: medianMeasured(runs.map(({ bare }) => bare)),
    lost: runs.reduce((sum, { lost }) => sum + lost, 0),
    doubled: runs.reduce((sum, { doubled }) => sum + doubled, 0),
  }
}

function medianMeasured(all: readonly Measured[]): Measured {
  return {
    full: medianPace(all.map(({ full }) => full)),
    thinking: medianPace(all.map(({ thinking }) => thinking)),
    rss_kb_per_player: median(all.map((one) => one.rss_kb_per_player)) ?? 0,
    cut: all.reduce((sum, { cut }) => sum + cut, 0),
  }
}

function medianPace(paces: readonly Pace[]): Pace {
  const of = (figure: keyof Pace) => median(paces.map((pace) => pace[figure]))
  return {
    moves_per_s: of('moves_per_s') ?? 0,
    p50_ms: of('p50_ms') ?? 0,
    p99_ms: of('p99_ms') ?? 0,
    cpu_us_per_move: of('cpu_us_per_move'),
    cpu_percent: of('cpu_percent'),
    postgres_us_per_move: of('postgres_us_per_move'),
  }
}

function median(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null)
  return known.length === 0
    ? null
    : quantile(
        known.toSorted((a, b) => a - b),
        0.5,
      )
}

/** One line of the table for the product and one for bare socket.io, at one pace. */
export function linesOf({ players, product, bare, lost, doubled }: Run, pace: 'full' | 'thinking') {
  const [ours, theirs] = [product[pace], bare[pace]]
  return {
    [`${players} players`]: {
      ...figuresOf(ours, product),
      ratio: round(ours.moves_per_s / theirs.moves_per_s),
      'ratio by CPU': ratioByCpu(ours, theirs),
      lost,
      doubled,
    },
    [`${players} bare`]: figuresOf(theirs, bare),
  }
}

function figuresOf(pace: Pace, { rss_kb_per_player, cut }: Measured) {
  return {
    'moves/s': pace.moves_per_s,
    'p50 ms': pace.p50_ms,
    'p99 ms': pace.p99_ms,
    'CPU µs/move': pace.cpu_us_per_move,
    'CPU %': pace.cpu_percent,
    'PostgreSQL µs/move': pace.postgres_us_per_move,
    'kB/player': rss_kb_per_player,
    'sockets cut': cut,
  }
}

/** What is left of the ratio where the machine has other work too. */
function ratioByCpu({ cpu_us_per_move: ours }: Pace, { cpu_us_per_move: theirs }: Pace): number | null {
  return ours === null || theirs === null ? null : round(theirs / ours)
}

/** The same for programs: one flat object. */
export function flatOf({ players, product, bare, lost, doubled }: Run) {
  return {
    players,
    ...product.full,
    ratio: round(product.full.moves_per_s / bare.full.moves_per_s),
    cpu_ratio: ratioByCpu(product.full, bare.full),
    rss_kb_per_player: product.rss_kb_per_player,
    ...named('baseline', bare.full),
    baseline_per_s: bare.full.moves_per_s,
    baseline_rss_kb_per_player: bare.rss_kb_per_player,
    ...named('thinking', product.thinking),
    ...named('baseline_thinking', bare.thinking),
    cut_sockets: product.cut,
    lost_moves: lost,
    doubled_moves: doubled,
  }
}

function named(name: string, pace: Pace): Record<string, number | null> {
  return Object.fromEntries(Object.entries(pace).map(([figure, value]) => [`${name}_${figure}`, value]))
}
