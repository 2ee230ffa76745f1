import { describe, expect, it } from 'vitest'
import { pairViewOf } from '#core/match/pair-of.ts'
import { playOut, start, submit } from '#core/match/testing/play.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { layOutPair } from './lay-out-pair.ts'
import { PAIR_FRAMES, type PairSize } from './pair-sizes.ts'

const SIZES = Object.keys(PAIR_FRAMES) as PairSize[]
const FIN = { kind: 'segment', bits: ['FIN', 'ACK'], seq: 100, ack: 300 } as const

function whole(scenario: string) {
  return pairViewOf(playOut(start(scenario, 2)).match, 'm', 1)
}

describe.each(SIZES)('a pair drawn %s', (size) => {
  const frame = PAIR_FRAMES[size]

  it('stays between its head and its foot, however long the match', () => {
    for (const { id } of SCENARIOS) {
      for (const { y1, y2 } of layOutPair(whole(id), frame).arrows) {
        expect([id, y1 >= frame.top, y2 <= frame.foot]).toEqual([id, true, true])
      }
    }
  })

  it('shows the latest segment', () => {
    for (const { id } of SCENARIOS) {
      const pair = whole(id)
      expect(layOutPair(pair, frame).arrows.at(-1)?.index).toBe(pair.segments.length - 1)
    }
  })

  it('says so where the beginning is left out, and only there', () => {
    expect(layOutPair(whole('four-waves'), frame).isCut).toBe(false)
    expect(layOutPair(whole('last-ack-gives-up'), frame).isCut).toBe(true)
  })

  it('labels what has room and no more', () => {
    const { arrows } = layOutPair(whole('four-waves'), frame)
    expect(arrows.map(({ label }) => label?.text)).toEqual(['FIN, ACK', 'ACK', 'FIN, ACK', 'ACK'])
    for (const { id } of SCENARIOS) {
      const labels = layOutPair(whole(id), frame).arrows.flatMap(({ label }) => label ?? [])
      for (const [index, one] of labels.entries())
        for (const other of labels.slice(index + 1))
          expect(
            Math.abs(one.x - other.x) >= (one.width + other.width) / 2 ||
              Math.abs(one.y - other.y) >= frame.label * 0.9,
          ).toBe(true)
    }
  })
})

describe('the segments of a pair', () => {
  it('tell on their way, arrived and lost apart', () => {
    const lost = submit(start('first-fin-lost', 1), 'client', FIN)
    expect(layOutPair(pairViewOf(lost.match, 'm', 1), PAIR_FRAMES.small).arrows[0]?.fate).toBe('lost')
    const sent = submit(start('four-waves', 2), 'client', FIN)
    const view = pairViewOf(sent.match, 'm', 1)
    expect(layOutPair(view, PAIR_FRAMES.small).arrows[0]?.fate).toBe('arrived')
    const open = { ...view, segments: view.segments.map((one) => ({ ...one, arrivedAt: null })) }
    expect(layOutPair(open, PAIR_FRAMES.small).arrows[0]?.fate).toBe('open')
  })

  it('slope down, from the sender to the other end', () => {
    for (const { from, x1, x2, y1, y2 } of layOutPair(whole('simultaneous-close'), PAIR_FRAMES.large)
      .arrows) {
      expect(y2).toBeGreaterThan(y1)
      expect(x2 > x1).toBe(from === 'client')
    }
  })
})
