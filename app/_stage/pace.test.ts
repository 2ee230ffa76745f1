import { expect, it } from 'vitest'
import type { TimelineItem } from '#core/match/view.ts'
import { finSegment } from '#core/teardown/segment.ts'
import { FLIGHT_MS, pauseBefore } from './pace.ts'

const at = { at: 0, role: 'client' } as const
const fin = finSegment(100, 300)
const sent: TimelineItem = { kind: 'sent', ...at, flight: 1, segment: fin, by: 'person' }
const arrived: TimelineItem = { kind: 'arrived', ...at, flight: 2, segment: fin }
const state: TimelineItem = { kind: 'state', ...at, state: 'FIN-WAIT-1' }
const timer: TimelineItem = { kind: 'timer', ...at, timer: 'RTO' }

it('lets a segment finish its way before anything else happens', () => {
  expect(pauseBefore([sent, state, arrived], 2)).toBe(FLIGHT_MS)
  expect(pauseBefore([sent, state], 2)).toBe(FLIGHT_MS)
  expect(pauseBefore([arrived], 1)).toBe(FLIGHT_MS)
})

it('does not keep the new state waiting', () => {
  expect(pauseBefore([sent, state], 1)).toBe(0)
})

it('goes quickly over what the endpoint repeats by itself', () => {
  const again: TimelineItem = { ...sent, by: 'endpoint' }
  expect(pauseBefore([sent, timer, again], 2)).toBeLessThan(FLIGHT_MS / 2)
  expect(pauseBefore([sent, timer, again, timer], 3)).toBeLessThan(FLIGHT_MS / 2)
})
