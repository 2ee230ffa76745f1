import { Counter, type Registry } from 'prom-client'

interface TallySettings<Label extends string> {
  readonly name: string
  readonly help: string
  readonly labels: readonly Label[]
}

/** One more, with a value for each label, in their order. Values are of few kinds: each combination is kept for ever. */
export type Tally = (...values: string[]) => void

/** In label values it does not occur. */
const BETWEEN = '\n'

/**
 * A counter for where each microsecond counts: counting adds one to a number in a map, and what prom-client makes of
 * labels is paid when somebody reads.
 */
export function createTally<Label extends string>(
  registry: Registry,
  { name, help, labels }: TallySettings<Label>,
): Tally {
  const counts = new Map<string, number>()
  const counter = new Counter({
    name,
    help,
    labelNames: labels,
    registers: [registry],
    collect() {
      this.reset()
      for (const [key, count] of counts) this.inc(labelled(labels, key.split(BETWEEN)), count)
    },
  })
  // Without labels there is one line from the start, and rates have something to begin at.
  if (labels.length === 0) counter.inc(0)
  return (...values) => {
    const key = values.join(BETWEEN)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
}

function labelled<Label extends string>(labels: readonly Label[], values: readonly string[]) {
  const pairs = labels.map((label, at) => [label, values[at] ?? ''] as const)
  return Object.fromEntries(pairs) as Record<Label, string>
}
