import { expect, it } from 'vitest'
import type { TimelineItem } from '#core/match/view.ts'
import { finSegment } from '#core/teardown/segment.ts'
import { collapseRepeats } from './collapse-repeats.ts'

const FIN = finSegment(100, 300)

function sent(flight: number, at: number, by: 'person' | 'endpoint'): TimelineItem {
  return { kind: 'sent', at, role: 'server', flight, segment: FIN, by }
}
function timer(at: number): TimelineItem {
  return { kind: 'timer', at, role: 'server', timer: 'RTO' }
}

const items: readonly TimelineItem[] = [
  sent(1, 0, 'person'),
  timer(200),
  sent(2, 200, 'person'),
  timer(600),
  sent(3, 600, 'endpoint'),
  timer(1400),
  sent(4, 1400, 'endpoint'),
  timer(3000),
  sent(5, 3000, 'endpoint'),
]

it('folds what the endpoint repeats into its first line, with a count and its times', () => {
  const { runs, folded } = collapseRepeats(items)
  expect([...runs]).toEqual([[4, { times: 3, from: 600, until: 3000 }]])
  expect([...folded].toSorted((a, b) => a - b)).toEqual([5, 6, 7, 8])
})

it('leaves what a player answered as it is', () => {
  const { runs, folded } = collapseRepeats(items.slice(0, 3))
  expect([runs.size, folded.size]).toEqual([0, 0])
})

it('lets a repeat that arrived stand by itself', () => {
  const arrived: TimelineItem = { kind: 'arrived', at: 3050, role: 'client', flight: 5, segment: FIN }
  const { runs, folded } = collapseRepeats([...items, arrived])
  expect(runs.get(4)).toMatchObject({ times: 2 })
  expect(folded.has(8)).toBe(false)
})
