import { expect, it } from 'vitest'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { formatSegment } from '#core/teardown/segment.ts'
import { guideMoves } from './moves-of.ts'

it('tells each decision of the ordinary close, of both ends, with numbers and the state after it', () => {
  const told = guideMoves('four-waves').map(({ role, segment, state }) => {
    return [role, segment && formatSegment(segment), state]
  })
  expect(told).toEqual([
    ['client', 'FIN, ACK  SEQ=100 ACK=300', 'FIN-WAIT-1'],
    ['server', 'ACK  SEQ=300 ACK=101', 'CLOSE-WAIT'],
    ['client', null, 'FIN-WAIT-2'],
    ['server', 'FIN, ACK  SEQ=300 ACK=101', 'LAST-ACK'],
    ['client', 'ACK  SEQ=101 ACK=301', 'TIME-WAIT'],
    ['server', null, 'CLOSED'],
  ])
})

it.each(SCENARIOS.map(({ id }) => id))('says what each move answers: %s', (id) => {
  const moves = guideMoves(id)
  expect(moves.length).toBeGreaterThan(2)
  for (const { happened } of moves) expect(happened.length).toBeGreaterThan(0)
})

it('tells nothing of a scenario that is gone', () => {
  expect(guideMoves('none')).toEqual([])
})
