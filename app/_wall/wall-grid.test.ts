import { describe, expect, it } from 'vitest'
import { gridFor } from './wall-grid.ts'

describe('the grid of a wall', () => {
  it('has room for every pair', () => {
    for (let pairs = 1; pairs <= 60; pairs += 1) {
      const { columns, rows } = gridFor(pairs)
      expect(columns * rows).toBeGreaterThanOrEqual(pairs)
      expect(columns * (rows - 1)).toBeLessThan(pairs)
    }
  })

  it('is that in which pairs are largest on a wide screen', () => {
    expect(gridFor(2)).toEqual({ columns: 2, rows: 1, size: 'large' })
    expect(gridFor(15)).toEqual({ columns: 5, rows: 3, size: 'medium' })
    expect(gridFor(60)).toEqual({ columns: 10, rows: 6, size: 'small' })
  })

  it('is there before any pair is', () => {
    expect(gridFor(0)).toMatchObject({ columns: 1, rows: 1 })
  })
})
