import { expect, it } from 'vitest'
import type { PairView } from '#core/match/pair-view.ts'
import type { WallView } from '#core/session/view.ts'
import { afterWallNews, wallOf } from './known-wall.ts'

const pair = (match: string, sequence: number): PairView => ({ match, sequence }) as PairView
const wall = (...pairs: readonly PairView[]): WallView => ({ shows: { kind: 'auto' }, pairs })
const seen = (of: WallView | null) => of?.pairs.map(({ match, sequence }) => `${match}${sequence}`)

it('news of a pair take its place, in the order of the wall', () => {
  const after = afterWallNews(wall(pair('A', 1), pair('B', 4), pair('C', 2)), [pair('C', 3), pair('A', 2)])
  expect(seen(after)).toEqual(['A2', 'B4', 'C3'])
})

it('a lower sequence is no news', () => {
  expect(seen(afterWallNews(wall(pair('A', 5)), [pair('A', 4)]))).toEqual(['A5'])
})

it('who came late is the last pair', () => {
  expect(seen(afterWallNews(wall(pair('A', 5)), [pair('L', 1)]))).toEqual(['A5', 'L1'])
})

it('where no wall is known yet, news of pairs wait for it', () => {
  expect(afterWallNews(null, [pair('A', 1)])).toBeNull()
})

it('an update replaces the wall, but for what is known as of later', () => {
  const told = { ...wall(pair('B', 3), pair('A', 1)), shows: { kind: 'frozen' } } as const
  const after = wallOf(wall(pair('A', 2), pair('B', 3), pair('X', 9)), told, false)
  expect(seen(after)).toEqual(['B3', 'A2'])
  expect(after?.shows).toEqual({ kind: 'frozen' })
})

it('an update that is the same for all leaves the wall, and empties it in another round', () => {
  const known = wall(pair('A', 1))
  expect(wallOf(known, undefined, false)).toBe(known)
  expect(seen(wallOf(known, undefined, true))).toEqual([])
  expect(wallOf(known, null, false)).toBeNull()
})

it('names that are left out are as they were told last', () => {
  const known = { ...wall(pair('A', 1)), names: { SEAT: 'Gentle Tiger' } }
  expect(wallOf(known, wall(pair('A', 2)), false)?.names).toEqual({ SEAT: 'Gentle Tiger' })
  expect(wallOf(known, { ...wall(), names: {} }, false)?.names).toEqual({})
})
