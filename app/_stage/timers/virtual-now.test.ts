import { describe, expect, it } from 'vitest'
import { partOf, shownTimers, virtualNow } from './virtual-now.ts'

const wait = { timer: '2MSL', from: 600, until: 60_600, pauseMs: 10_000 } as const

describe('virtual time', () => {
  it('stands at the last line where nothing is waited for', () => {
    expect(virtualNow({ now: 600, wait: null }, 5000)).toBe(600)
  })

  it('passes in the proportion of the wait, and not beyond its end', () => {
    expect(virtualNow({ now: 600, wait }, 0)).toBe(600)
    expect(virtualNow({ now: 600, wait }, 5000)).toBe(30_600)
    expect(virtualNow({ now: 600, wait }, 11_000)).toBe(60_600)
  })
})

describe('a ring', () => {
  it('is whole at the end, and empty again when its timer starts anew', () => {
    expect(partOf({ timer: '2MSL', from: 600, until: 60_600 }, 60_600)).toBe(1)
    expect(partOf({ timer: '2MSL', from: 30_600, until: 90_600 }, 30_600)).toBe(0)
  })

  it('does not come before what has set it is on the diagram', () => {
    const timers = [
      { timer: 'RTO', from: 0, until: 200 },
      { timer: '2MSL', from: 600, until: 60_600 },
    ] as const
    expect(shownTimers({ timers }, 599).map(({ timer }) => timer)).toEqual(['RTO'])
  })
})
