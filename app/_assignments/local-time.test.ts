import { describe, expect, it } from 'vitest'
import { endOfDayIn, instantOf, localOf } from './local-time.ts'

const MONDAY = Date.UTC(2026, 9, 5, 15, 59, 30)

describe('a local time', () => {
  it('is another one in each time zone, and the same instant', () => {
    expect(localOf(MONDAY, 'Asia/Shanghai')).toBe('2026-10-05T23:59')
    expect(localOf(MONDAY, 'America/New_York')).toBe('2026-10-05T11:59')
    expect(instantOf('2026-10-05T23:59', 'Asia/Shanghai')).toBe(Date.UTC(2026, 9, 5, 15, 59))
    expect(instantOf('2026-10-05T11:59', 'America/New_York')).toBe(Date.UTC(2026, 9, 5, 15, 59))
  })

  it('follows the clocks of its zone through summer and winter', () => {
    expect(instantOf('2026-07-01T12:00', 'Europe/Berlin')).toBe(Date.UTC(2026, 6, 1, 10))
    expect(instantOf('2026-12-01T12:00', 'Europe/Berlin')).toBe(Date.UTC(2026, 11, 1, 11))
  })

  it('that the clocks skip is an hour later', () => {
    expect(instantOf('2026-03-29T02:30', 'Europe/Berlin')).toBe(
      instantOf('2026-03-29T03:30', 'Europe/Berlin'),
    )
  })

  it.each(['', 'soon', '2026-02-30T10:00'])('"%s" is none', (typed) => {
    expect(instantOf(typed, 'UTC')).toBeNull()
  })
})

describe('the end of a day', () => {
  it('is the one of the zone, not of the server', () => {
    const late = Date.UTC(2026, 9, 5, 20)
    expect(endOfDayIn(7, late, 'UTC')).toBe('2026-10-12T23:59')
    expect(endOfDayIn(7, late, 'Asia/Shanghai')).toBe('2026-10-13T23:59')
  })

  it('stays 23:59 where the clocks change in between', () => {
    expect(endOfDayIn(7, Date.UTC(2026, 9, 20, 12), 'Europe/Berlin')).toBe('2026-10-27T23:59')
  })
})
