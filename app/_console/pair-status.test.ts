import { describe, expect, it } from 'vitest'
import type { PairEnd, PairView } from '#core/match/pair-view.ts'
import type { SharedMisconception } from '#core/session/summary.ts'
import { awaitedIn, isIn, pairsShown, usualMistakes } from './pair-status.ts'

const END: PairEnd = {
  place: { kind: 'person', seat: 'A', lent: false },
  state: 'ESTABLISHED',
  becoming: null,
  isAsked: false,
  refusals: 0,
  stuckAt: null,
  decisions: 0,
}
const STUCK = { stuckAt: 'fin-takes-a-number' } as const

function pair(match: string, client: Partial<PairEnd> = {}, server: Partial<PairEnd> = {}): PairView {
  const ends = { client: { ...END, ...client }, server: { ...END, ...server } }
  return { match, phase: 'playing', ends, network: null } as PairView
}
const numbers = (pairs: readonly PairView[], filter: Parameters<typeof pairsShown>[1]) =>
  pairsShown(pairs, filter).map(({ number }) => number)

describe('the pairs of a round', () => {
  const pairs = [pair('A'), pair('B', { isAsked: true }), pair('C', {}, STUCK)]

  it('keep their numbers, and who struggles comes first', () => {
    expect(numbers(pairs, 'all')).toEqual([3, 1, 2])
    expect(numbers(pairs, 'waiting')).toEqual([2])
    expect(numbers(pairs, 'struggling')).toEqual([3])
  })

  it('that are over neither wait nor struggle', () => {
    const over: PairView = { ...pair('A', { ...STUCK, isAsked: true }), phase: 'ended' }
    expect([isIn(over, 'waiting'), isIn(over, 'struggling')]).toEqual([false, false])
  })

  it('wait for persons, not for the computer', () => {
    const lent = { isAsked: true, place: { ...END.place, lent: true } }
    const undecided = { place: END.place, undecided: 1 }
    expect(awaitedIn({ ...pair('A', lent, { isAsked: true }), network: undecided })).toEqual([
      'server',
      'network',
    ])
  })
})

describe('the usual mistakes', () => {
  const shared = (code: SharedMisconception['code'], match: string): SharedMisconception => ({
    code,
    times: 4,
    students: 4,
    sure: 0,
    example: { match, role: 'client', step: 7 },
  })

  it('are what most were stuck at, each with a pair in which it can be seen', () => {
    const pairs = [pair('A', { stuckAt: 'ack-owed' }), pair('B', STUCK), pair('C', {}, STUCK)]
    expect(usualMistakes(pairs, [])).toEqual([
      { code: 'fin-takes-a-number', students: 2, match: 'B', step: null },
      { code: 'ack-owed', students: 1, match: 'A', step: null },
    ])
  })

  it('are filled up with what the lesson knows of this round, and of no other', () => {
    const all = [shared('second-fin', 'B'), shared('fin-owed', 'OLD'), shared('fin-takes-a-number', 'B')]
    const codes = usualMistakes([pair('A', STUCK), pair('B')], all).map(({ code }) => code)
    expect(codes).toEqual(['fin-takes-a-number', 'second-fin'])
  })
})
