import { describe, expect, it } from 'vitest'
import { ROLES } from '#core/by-role.ts'
import { playOut, start } from '#core/match/testing/play.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { drawnClose } from './drawn-closes.ts'
import { hasPlace } from './place.ts'

describe('what a diagram has to point at', () => {
  it.each(SCENARIOS.map(({ id }) => id))('is what is played in %s', (id) => {
    const { timeline } = playOut(start(id, 2)).match
    expect(drawnClose(id)?.segments).toBe(timeline.filter(({ kind }) => kind === 'sent').length)
    for (const role of ROLES) {
      const states = timeline.flatMap((item) =>
        item.kind === 'state' && item.role === role ? [item.state] : [],
      )
      expect(drawnClose(id)?.[role]).toEqual([...new Set(states)])
    }
  })

  it('is nothing where there is no such scenario', () => {
    for (const id of ['none', 'constructor', '__proto__']) {
      expect(drawnClose(id)).toBeNull()
      expect(hasPlace({ scenario: id }, 'client:CLOSED')).toBe(false)
    }
  })
})

describe('a place', () => {
  it('of the state diagram is a state or a way between two', () => {
    for (const place of ['TIME-WAIT', 'FIN-WAIT-2>TIME-WAIT', 'CLOSE-WAIT>LAST-ACK']) {
      expect([place, hasPlace('states', place)]).toEqual([place, true])
    }
    for (const place of ['LISTEN', 'TIME-WAIT>FIN-WAIT-2', 'CLOSED>CLOSED', 'segment:1']) {
      expect([place, hasPlace('states', place)]).toEqual([place, false])
    }
  })

  it('of a sequence diagram is a segment that leaves, or a state that an end comes to', () => {
    const on = { scenario: 'four-waves' }
    for (const place of ['segment:1', 'segment:4', 'client:TIME-WAIT', 'server:LAST-ACK']) {
      expect([place, hasPlace(on, place)]).toEqual([place, true])
    }
    for (const place of ['segment:0', 'segment:5', 'server:TIME-WAIT', 'TIME-WAIT', 'segment:1:2']) {
      expect([place, hasPlace(on, place)]).toEqual([place, false])
    }
    expect(hasPlace({ scenario: 'none' }, 'segment:1')).toBe(false)
  })
})
