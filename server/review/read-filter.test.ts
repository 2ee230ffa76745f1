import { describe, expect, it } from 'vitest'
import { readFilter } from './read-filter.ts'

const NOTHING = { assignment: null, session: null, from: null, to: null }

describe('what an address says of which work', () => {
  it('is days of the teacher’s own time zone, the last one whole', () => {
    const filter = readFilter({ from: '2026-11-27', to: '2026-11-27', zone: 'Asia/Shanghai' })
    expect(filter.from).toBe(Date.UTC(2026, 10, 26, 16))
    expect(filter.to).toBe(Date.UTC(2026, 10, 27, 16))
  })

  it('is days of UTC where the zone is none', () => {
    expect(readFilter({ from: '2026-11-27', zone: 'Nowhere' }).from).toBe(Date.UTC(2026, 10, 27))
  })

  it('leaves out what is no id and no day', () => {
    expect(readFilter({ assignment: "x' OR 1", session: ['A'], from: '2026-13-40', to: 'soon' })).toEqual(
      NOTHING,
    )
    expect(readFilter({})).toEqual(NOTHING)
    const id = 'A2'.repeat(8)
    expect(readFilter({ assignment: id, session: id })).toMatchObject({ assignment: id, session: id })
  })
})
