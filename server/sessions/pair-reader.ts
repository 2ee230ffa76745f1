import type { MatchEvent } from '#core/match/events.ts'
import type { Match } from '#core/match/match.ts'
import { pairViewOf } from '#core/match/pair-of.ts'
import type { PairView } from '#core/match/pair-view.ts'
import { BoundedMap } from '#server/matches/bounded-map.ts'
import type { Matches } from '#server/matches/matches.ts'
import type { MatchLog } from '#server/matches/ports.ts'

/** A match of a session as of one row of its log. */
interface PairNow {
  readonly match: Match
  readonly sequence: number
}

/** Reads the matches of a session: for its host, for its projector, and for what a round has come to. */
export interface PairReader {
  /** Null: it is not opened yet. @throws {NotStored} as all here */
  of(match: string): Promise<PairNow | null>
  view(match: string): Promise<PairView | null>
  /** Whether it is over, as far as this process knows. */
  isOver(match: string): boolean
  /** All that has happened in it; nothing where it is not opened yet. */
  log(match: string): Promise<{ readonly events: readonly MatchEvent[]; readonly sequence: number }>
  /** Something has happened in it: what is told of it from now on is not older. */
  learn(match: string, now: PairNow): PairView
}

/** Matches whose glance is kept; some 3 kB each. */
const KEPT = 4000

export function createPairReader(matches: Matches, log: Pick<MatchLog, 'read'>): PairReader {
  const views = new BoundedMap<PairView>(KEPT)

  async function of(id: string): Promise<PairNow | null> {
    const known = matches.known(id)
    if (known !== null) return known
    const { now } = await matches.commit(id, 'look', () => [])
    return now
  }

  function learn(id: string, { match, sequence }: PairNow): PairView {
    const before = views.get(id)
    if (before !== undefined && before.sequence >= sequence) return before
    const view = pairViewOf(match, id, sequence)
    views.set(id, view)
    return view
  }

  return {
    of,
    learn,
    isOver: (id) => views.get(id)?.phase === 'ended',
    async view(id) {
      const known = views.get(id)
      // A match that is over is what it is.
      if (known?.phase === 'ended') return known
      const now = await of(id)
      return now && learn(id, now)
    },
    async log(id) {
      const rows = await log.read(id, 0)
      return { events: rows.flatMap(({ events }) => events), sequence: rows.at(-1)?.sequence ?? 0 }
    },
  }
}
