import { ROLES, type SeatRole } from '#core/by-role.ts'
import type { PairView } from '#core/match/pair-view.ts'
import type { Reason } from '#core/teardown/rejection.ts'
import type { SharedMisconception } from '#core/session/summary.ts'

export const PAIR_FILTERS = ['all', 'waiting', 'struggling'] as const
export type PairFilter = (typeof PAIR_FILTERS)[number]

/** A pair of the round with its number, as the class calls it. */
export interface NumberedPair {
  readonly number: number
  readonly pair: PairView
}

/** Whoever struggles comes first, else in the order of the wall. */
export function pairsShown(pairs: readonly PairView[], filter: PairFilter): readonly NumberedPair[] {
  return pairs
    .map((pair, index) => ({ number: index + 1, pair }))
    .filter(({ pair }) => isIn(pair, filter))
    .toSorted((a, b) => Number(isStruggling(b.pair)) - Number(isStruggling(a.pair)))
}

export function isIn(pair: PairView, filter: PairFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'waiting':
      return awaitedIn(pair).length > 0
    case 'struggling':
      return isStruggling(pair)
  }
}

/** While it is played: what is over cannot be helped. */
export function isStruggling({ phase, ends }: PairView): boolean {
  return phase === 'playing' && ROLES.some((role) => ends[role].stuckAt !== null)
}

/** Persons whose decision is waited for; the computer needs no patience. */
export function awaitedIn({ phase, ends, network }: PairView): readonly SeatRole[] {
  if (phase !== 'playing') return []
  const asked: SeatRole[] = ROLES.filter((role) => ends[role].isAsked && isPerson(ends[role].place))
  const networkIsAsked = network !== null && network.undecided > 0 && isPerson(network.place)
  return networkIsAsked ? [...asked, 'network'] : asked
}

function isPerson({ kind, lent }: PairView['ends']['client']['place']): boolean {
  return kind === 'person' && !lent
}

/** A belief that the round has shown, and where it can be looked at. */
export interface UsualMistake {
  readonly code: SharedMisconception['code']
  readonly students: number
  readonly match: string
  /** Null: where it was first refused. */
  readonly step: number | null
}

const SHOWN = 3

/**
 * The three usual mistakes of a round, the most frequent first: what somebody was refused for again and again, then
 * what the lesson has been refused for otherwise in a match of this round.
 */
export function usualMistakes(
  pairs: readonly PairView[],
  shared: readonly SharedMisconception[],
): readonly UsualMistake[] {
  const stuck = new Map<Reason, UsualMistake>()
  for (const { match, ends } of pairs) {
    for (const role of ROLES) {
      const code = ends[role].stuckAt
      if (code === null) continue
      const known = stuck.get(code)
      stuck.set(code, { match, step: null, ...known, code, students: (known?.students ?? 0) + 1 })
    }
  }
  const inRound = new Set(pairs.map(({ match }) => match))
  const others = shared.flatMap(({ code, students, example }) =>
    example !== null && inRound.has(example.match) && !stuck.has(code as Reason)
      ? [{ code, students, match: example.match, step: example.step }]
      : [],
  )
  return [...[...stuck.values()].toSorted((a, b) => b.students - a.students), ...others].slice(0, SHOWN)
}
