import { describe, expect, it } from 'vitest'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import { pairDetailOf } from './pair-detail.ts'
import { apply, playOut, start, startPlan, submit } from './testing/play.ts'

const PLAN = scenarioById('four-waves')!.plan({ client: 100, server: 300 })
const FIN = { kind: 'segment', bits: ['FIN', 'ACK'], seq: 100, ack: 300 } as const

describe('one pair, large', () => {
  it('is none without a log', () => {
    expect(pairDetailOf([])).toBeNull()
  })

  it('shows how it will begin before everybody has sat down, and the same with one step when it begins', () => {
    const created = apply(null, { type: 'create', setup: { scenario: 'four-waves', level: 1, plan: PLAN } })
    const waiting = pairDetailOf(created.events)
    expect(waiting).toMatchObject({ phase: 'waiting', result: null })
    expect(waiting?.steps).toHaveLength(1)
    const begun = pairDetailOf(start('four-waves', 1).events)
    expect(begun?.steps[0]).toEqual(waiting?.steps[0])
    expect(begun?.seats).toEqual({
      client: { kind: 'person', lent: false },
      server: { kind: 'person', lent: false },
      network: { kind: 'nobody', lent: false },
    })
  })

  it('follows a match that is not over: each move adds steps and changes none', () => {
    const begun = start('four-waves', 2)
    const moved = submit(begun, 'client', FIN)
    const [before, after] = [pairDetailOf(begun.events), pairDetailOf(moved.events)]
    expect(after?.steps.slice(0, before?.steps.length)).toEqual(before?.steps)
    expect(after?.lines.slice(0, before?.lines.length)).toEqual(before?.lines)
    expect(after?.steps.at(-1)).toMatchObject({ ending: null, shown: after?.lines.length })
    expect(after).toMatchObject({ phase: 'playing', result: null })
    const over = pairDetailOf(playOut(moved).events)
    expect(over).toMatchObject({ phase: 'ended', result: { ending: 'both-closed' } })
    expect(over?.steps.slice(0, after?.steps.length)).toEqual(after?.steps)
  })

  it('says neither who it was nor how sure they were', () => {
    const begun = startPlan(PLAN, 2, 'four-waves', { confidence: true })
    const move = { type: 'submit-move', role: 'client', by: 'person', stimulus: 0, wallMs: 0 } as const
    const refused = apply(begun, { ...move, move: { ...FIN, ack: 301 }, confidence: 'guess' })
    const moved = apply(refused, { ...move, move: FIN, confidence: 'sure' })
    const text = JSON.stringify(pairDetailOf(moved.events))
    expect(text).toContain('refused')
    expect(text).not.toMatch(/seat-of|guess|"sure"|confidence/)
  })
})
