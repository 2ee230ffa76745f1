import type { TimelineItem } from '#core/match/view.ts'

/** The same segment, sent by the endpoint itself at one timer after the other. */
export interface Run {
  readonly times: number
  /** Virtual milliseconds of the first and of the last. */
  readonly from: number
  readonly until: number
}

export interface Collapsed {
  /** By the index of the first line of its kind; a run of one is what was sent again once. */
  readonly runs: ReadonlyMap<number, Run>
  /** Lines that the first one stands for. */
  readonly folded: ReadonlySet<number>
}

type Sent = Extract<TimelineItem, { kind: 'sent' }>

/**
 * Folds what the endpoint repeats into its first line: nine probes are one arrow with a count. A repeat that is known to
 * have arrived stands by itself, for something follows from it.
 */
export function collapseRepeats(items: readonly TimelineItem[]): Collapsed {
  const runs = new Map<number, Run>()
  const folded = new Set<number>()
  let first: { readonly index: number; readonly sent: Sent } | null = null
  let timer: number | null = null
  items.forEach((item, index) => {
    if (item.kind === 'fate') return
    if (item.kind === 'timer') {
      if (first !== null && item.role === first.sent.role) timer = index
      else first = null
      return
    }
    if (item.kind !== 'sent' || item.by !== 'endpoint' || arrives(items, item)) {
      first = null
      return
    }
    if (first !== null && isSame(first.sent, item)) {
      const { times, from } = runs.get(first.index) ?? { times: 0, from: item.at }
      runs.set(first.index, { times: times + 1, from, until: item.at })
      folded.add(index)
      if (timer !== null) folded.add(timer)
      return
    }
    first = { index, sent: item }
    runs.set(index, { times: 1, from: item.at, until: item.at })
  })
  return { runs, folded }
}

function arrives(items: readonly TimelineItem[], { flight }: Sent): boolean {
  return items.some((item) => item.kind === 'arrived' && item.flight === flight)
}

/** A retransmission may carry a newer ACK: it is the same all the same. */
function isSame(a: Sent, b: Sent): boolean {
  const { seq, length, fin, rst } = a.segment
  const other = b.segment
  return (
    a.role === b.role &&
    seq === other.seq &&
    length === other.length &&
    fin === other.fin &&
    rst === other.rst
  )
}
