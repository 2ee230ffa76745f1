import { describe, expect, it } from 'vitest'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import { pairViewOf } from './pair-of.ts'
import { apply, playOut, start, startPlan, submit } from './testing/play.ts'

const FIN_ALONE = { kind: 'segment', bits: ['FIN'], seq: 100 } as const
const FIN = { kind: 'segment', bits: ['FIN', 'ACK'], seq: 100, ack: 300 } as const
const ACK_NOT_NEEDED = { kind: 'segment', bits: ['ACK'], seq: 100, ack: 300 } as const

describe('a pair at a glance', () => {
  it('shows both ends at once: what is open at one, and what is on its way to the other', () => {
    const sent = submit(start('four-waves', 2), 'client', FIN)
    const view = pairViewOf(sent.match, 'm', 4)
    expect(view).toMatchObject({
      match: 'm',
      sequence: 4,
      phase: 'playing',
      paused: false,
      now: 50,
      mark: null,
    })
    expect(view.network).toBeNull()
    expect(view.ends.client).toMatchObject({ state: 'FIN-WAIT-1', isAsked: false, decisions: 1 })
    expect(view.ends.server).toMatchObject({ state: 'ESTABLISHED', becoming: 'CLOSE-WAIT', isAsked: true })
    expect(view.segments).toEqual([
      {
        from: 'client',
        bits: ['FIN', 'ACK'],
        seq: 100,
        ack: 300,
        length: 0,
        sentAt: 0,
        arrivedAt: 50,
        lost: false,
      },
    ])
  })

  it('tells a lost segment from one that is on its way', () => {
    const lost = submit(start('first-fin-lost', 1), 'client', FIN)
    expect(pairViewOf(lost.match, 'm', 1).segments[0]).toMatchObject({ lost: true, arrivedAt: null })
    const { match } = networkPlayed()
    const view = pairViewOf(match, 'm', 1)
    expect(view.segments[0]).toMatchObject({ lost: false, arrivedAt: null })
    expect(view.network).toMatchObject({ undecided: 1, place: { kind: 'person' } })
  })

  it('tells what a player was refused for three times, also after the answer was given', () => {
    const twice = [1, 2].reduce((played) => submit(played, 'client', FIN_ALONE), start('four-waves', 2))
    expect(pairViewOf(twice.match, 'm', 1).ends.client).toMatchObject({ refusals: 2, stuckAt: null })
    const thrice = submit(twice, 'client', FIN_ALONE)
    const view = pairViewOf(thrice.match, 'm', 1)
    expect(view.ends.client).toMatchObject({ refusals: 0, decisions: 1, stuckAt: 'fin-without-ack' })
    expect(view.ends.server.stuckAt).toBeNull()
    expect(pairViewOf(playOut(thrice).match, 'm', 1).ends.client.stuckAt).toBe('fin-without-ack')
  })

  it('does not count what cost no try', () => {
    // An ACK that nobody owes, four times, while the FIN of the other end is on its way.
    const open = start('simultaneous-close', 2)
    const many = [1, 2, 3, 4].reduce((played) => submit(played, 'client', ACK_NOT_NEEDED), open)
    expect(pairViewOf(many.match, 'm', 1).ends.client).toMatchObject({ refusals: 0, stuckAt: null })
  })

  it('has the mark of a match that is over, and no name of anybody', () => {
    const { match } = playOut(start('four-waves', 1))
    const view = pairViewOf(match, 'm', 9)
    expect(view).toMatchObject({ phase: 'ended', mark: 'clean' })
    expect(view.ends.client).toMatchObject({ state: 'CLOSED', isAsked: false, decisions: 3 })
  })
})

function networkPlayed() {
  const plan = scenarioById('four-waves')?.plan({ client: 100, server: 300 })
  if (plan === undefined) throw new Error('no plan')
  const begun = startPlan(plan, 2, 'four-waves', { network: 'person' })
  return submit(begun, 'client', FIN)
}

describe('a pair that waits', () => {
  it('has nobody at an end that nobody has taken', () => {
    const plan = scenarioById('four-waves')?.plan({ client: 100, server: 300 })
    if (plan === undefined) throw new Error('no plan')
    const { match } = apply(null, { type: 'create', setup: { scenario: 'four-waves', level: 1, plan } })
    const view = pairViewOf(match, 'm', 1)
    expect(view).toMatchObject({ phase: 'waiting', segments: [] })
    expect(view.ends.server.place).toEqual({ kind: 'nobody', seat: null, lent: false })
  })
})
