import { describe, expect, it } from 'vitest'
import type { MatchUpdate } from '#core/contract/updates.ts'
import type { MatchHead, TimelineItem } from '#core/match/view.ts'
import { type AtMatch, CONNECTING, afterHappening, applyUpdate } from './at-match.ts'

const head = { match: 'M', role: 'client' } as MatchHead
const line = (at: number): TimelineItem => ({ kind: 'state', at, role: 'client', state: 'ESTABLISHED' })

function update(sequence: number, from: number, ...items: readonly TimelineItem[]): MatchUpdate {
  return { match: 'M', sequence, head, from, items, names: {} }
}

const known = applyUpdate(null, update(3, 0, line(0), line(1)))
const seated: AtMatch = afterHappening(CONNECTING, {
  type: 'updated',
  update: update(3, 0, line(0), line(1)),
})

describe('an update', () => {
  it('is ignored where something newer is known', () => {
    expect(applyUpdate(known, update(2, 0, line(9)))).toBe(known)
  })

  it('is spliced in where it begins, so that one that comes twice adds nothing', () => {
    const once = applyUpdate(known, update(4, 2, line(2)))
    expect(once?.items).toHaveLength(3)
    expect(applyUpdate(once, update(4, 2, line(2)))?.items).toEqual(once?.items)
  })

  it('replaces the whole list where it begins at 0', () => {
    expect(applyUpdate(known, update(9, 0, line(5)))?.items).toEqual([line(5)])
  })

  it('that leaves a gap is not applied', () => {
    expect(applyUpdate(known, update(7, 5, line(5)))).toBeNull()
    expect(applyUpdate(null, update(7, 5, line(5)))).toBeNull()
  })

  it('without new lines keeps the list that is shown', () => {
    expect(applyUpdate(known, update(4, 2))?.items).toBe(known?.items)
  })
})

describe('a move', () => {
  const sent = { command: 'c1', stimulus: 0, move: { kind: 'nothing' } } as const
  const sending = afterHappening(seated, { type: 'move-sent', sent })

  it('is kept while the line is gone', () => {
    const lost = afterHappening(sending, { type: 'line-lost' })
    expect(lost).toMatchObject({ line: 'reconnecting', sending: sent })
  })

  it('is kept through updates that others cause', () => {
    expect(afterHappening(sending, { type: 'updated', update: update(4, 2, line(2)) })).toMatchObject({
      sending: sent,
    })
  })

  it('is over with its own answer, not with that of an older one', () => {
    expect(afterHappening(sending, { type: 'move-answered', command: 'c0' })).toBe(sending)
    expect(afterHappening(sending, { type: 'move-answered', command: 'c1' })).toMatchObject({ sending: null })
  })
})

it('goes through a closed door only after knocking', () => {
  const door = afterHappening(seated, { type: 'door-closed', why: 'taken-over' })
  expect(afterHappening(door, { type: 'line-lost' })).toBe(door)
  expect(afterHappening(door, { type: 'knocking' })).toBe(CONNECTING)
})
