import { expect, it } from 'vitest'
import type { PairView } from '#core/match/pair-view.ts'
import { nextWaiting } from './waiting-since.ts'

const place = { kind: 'person', seat: 'A', lent: false }
function pair(decisions: number, isAsked = true): PairView {
  const ends = { client: { place, isAsked, decisions }, server: { place, isAsked: false, decisions: 0 } }
  return { match: 'M', phase: 'playing', ends, network: null } as PairView
}
const times = (since: ReadonlyMap<string, number>) => [...since.values()]

it('a decision is waited for since it was first seen; the next one anew', () => {
  const first = nextWaiting(new Map(), [pair(1)], 100)
  const same = nextWaiting(first, [pair(1)], 900)
  expect(times(same)).toEqual([100])
  expect(times(nextWaiting(same, [pair(2)], 1200))).toEqual([1200])
  expect(times(nextWaiting(same, [pair(1, false)], 1200))).toEqual([])
})
