import { describe, expect, it } from 'vitest'
import { askedBy } from './asked-by.ts'
import { choicePath, nextOrder, readChoice } from './standing-choice.ts'

const NOW = Date.UTC(2026, 10, 27, 12)
const DAY = 24 * 60 * 60 * 1000
const askedFor = (asked: Record<string, string>) => askedBy(readChoice(asked), 'en', NOW)

describe('the address of a leaderboard', () => {
  it('asks for all of the class, the best first, where it says nothing', () => {
    const all = { assignment: null, session: null, from: null, to: null, search: '', anonymous: false }
    expect(askedFor({})).toEqual({ ...all, order: { by: 'rank', down: false }, language: 'en' })
  })

  it('narrows it to homework, a lesson, a time', () => {
    expect(askedFor({ assignment: 'A2' })).toMatchObject({ assignment: 'A2', session: null })
    expect(askedFor({ of: 'session:B3', assignment: 'A2' })).toMatchObject({
      assignment: null,
      session: 'B3',
    })
    expect(askedFor({ span: '7', from: '2026-01-01' })).toMatchObject({ from: NOW - 7 * DAY, to: null })
    const days = { from: Date.UTC(2026, 10, 1), to: Date.UTC(2026, 10, 3) }
    expect(askedFor({ from: '2026-11-01', to: '2026-11-02' })).toMatchObject(days)
  })

  it('has days as they are where whoever looks is, also those on which clocks change', () => {
    const day = { from: '2026-10-25', to: '2026-10-25' }
    const hours = (zone: string) => {
      const { from, to } = askedFor({ ...day, zone })
      return [new Date(from ?? 0).toISOString(), ((to ?? 0) - (from ?? 0)) / 3_600_000]
    }
    expect(hours('Asia/Shanghai')).toEqual(['2026-10-24T16:00:00.000Z', 24])
    expect(hours('Europe/Berlin')).toEqual(['2026-10-24T22:00:00.000Z', 25])
    expect(hours('No/Where')).toEqual(['2026-10-25T00:00:00.000Z', 24])
  })

  it('is read as if what makes no sense were not there', () => {
    const asked = {
      of: 'x:1',
      span: '8',
      from: 'yesterday',
      to: '2026-13-01',
      sort: '-nothing',
      anonymous: 'no',
    }
    expect(askedFor(asked)).toEqual(askedFor({}))
  })

  it('is written as it is read', () => {
    for (const path of [
      '/b',
      '/b?assignment=A2&span=30&sort=-points&q=Li+Hua',
      '/b?session=B3&span=custom&from=2026-11-01&to=2026-11-02&zone=Asia%2FShanghai&anonymous=1',
    ]) {
      const asked = Object.fromEntries(new URL(path, 'http://x').searchParams)
      expect(choicePath('/b', readChoice(asked))).toBe(path)
    }
  })

  it('turns a column round that it is sorted by already', () => {
    const choice = readChoice({})
    expect(nextOrder(choice, 'points')).toEqual({ sort: 'points', down: true })
    expect(nextOrder(readChoice({ sort: '-points' }), 'points')).toEqual({ sort: 'points', down: false })
    expect(nextOrder(choice, 'rank')).toEqual({ sort: 'rank', down: true })
    expect(nextOrder(choice, 'name')).toEqual({ sort: 'name', down: false })
  })
})
