import { describe, expect, it } from 'vitest'
import type { StandingsRow } from '#core/session/view.ts'
import { placesOf } from './places-of.ts'

function row(rank: number, name: string): StandingsRow {
  return { rank, seat: name, name, points: 1000 - rank, right: 1 }
}

describe('the podium', () => {
  it('has the first three places and no more', () => {
    const rows = ['a', 'b', 'c', 'd'].map((name, index) => row(index + 1, name))
    expect(placesOf(rows).map(({ names }) => names)).toEqual([['a'], ['b'], ['c']])
  })

  it('puts who shares a place on one step', () => {
    const places = placesOf([row(1, 'a'), row(2, 'b'), row(2, 'c'), row(4, 'd')])
    expect(places).toEqual([
      { rank: 1, points: 999, names: ['a'], count: 1 },
      { rank: 2, points: 998, names: ['b', 'c'], count: 2 },
    ])
  })

  it('counts who may not be named', () => {
    const [first] = placesOf([row(1, ''), row(1, '')])
    expect(first).toEqual({ rank: 1, points: 999, names: [], count: 2 })
  })

  it('is empty where nobody has played', () => {
    expect(placesOf([])).toEqual([])
  })
})
