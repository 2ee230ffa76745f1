import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { LEVELS } from './move.ts'
import { replaySteps } from './replay-steps.ts'
import { playOut, start, submit } from './testing/play.ts'

const WRONG = { kind: 'segment', bits: ['FIN'], seq: 100 } as const

describe('a match step by step', () => {
  const played = playOut(start('four-waves', 2))
  const steps = replaySteps(played.events)

  it('begins before the first thing has happened', () => {
    expect(steps[0]).toMatchObject({ at: 0, from: 0, shown: 2, role: null, ending: null })
    expect(steps[0]?.ends.client).toEqual({
      state: 'ESTABLISHED',
      becoming: null,
      sndUna: 100,
      sndNxt: 100,
      rcvNxt: 300,
      open: [],
      timers: [],
    })
  })

  it('asks first and moves then, with the state that a move brought in the same step', () => {
    const [, called, moved] = steps
    expect(called).toMatchObject({ role: 'client', from: 2, shown: 3 })
    expect(called?.ends.client).toMatchObject({ state: 'ESTABLISHED', becoming: 'FIN-WAIT-1', sndNxt: 100 })
    expect(called?.ends.client.open).toHaveLength(1)
    expect(moved?.ends.client).toMatchObject({
      state: 'FIN-WAIT-1',
      becoming: null,
      sndUna: 100,
      sndNxt: 101,
      open: [],
      timers: [{ timer: 'RTO', until: 200 }],
    })
    // Sent, accepted, and the new state.
    expect(played.match.timeline.slice(moved?.from, moved?.shown).map(({ kind }) => kind)).toEqual([
      'sent',
      'accepted',
      'state',
    ])
  })

  it('shows each end its own side of one moment', () => {
    const arrived = steps.find((step) => step.at === 50)
    expect(arrived?.ends.server).toMatchObject({ state: 'ESTABLISHED', becoming: 'CLOSE-WAIT', rcvNxt: 101 })
    expect(arrived?.ends.client).toMatchObject({ state: 'FIN-WAIT-1', sndUna: 100 })
  })

  it('ends with the ending, both CLOSED', () => {
    const last = steps.at(-1)
    expect(last).toMatchObject({ ending: 'both-closed', at: 60_600, shown: played.match.timeline.length })
    expect(last?.ends.client).toMatchObject({
      state: 'CLOSED',
      sndUna: 101,
      sndNxt: 101,
      rcvNxt: 301,
      timers: [],
    })
    expect(steps.filter(({ ending }) => ending !== null)).toHaveLength(1)
  })

  it('has a step for a refusal, after which nothing has changed', () => {
    const refused = replaySteps(submit(start('four-waves', 2), 'client', { ...WRONG, ack: 300 }).events)
    expect(refused.at(-1)?.ends).toEqual(refused.at(-2)?.ends)
    expect(refused.at(-1)?.shown).toBe(refused.at(-2)!.shown + 1)
  })
})

describe('every scenario', () => {
  const all = SCENARIOS.flatMap(({ id }) => LEVELS.map((level) => [id, level] as const))
  it.each(all)('%s at level %i: no line is left out or shown twice, and time goes one way', (id, level) => {
    const played = playOut(start(id, level))
    const steps = replaySteps(played.events)
    const first = steps[0]!
    expect(first.from).toBe(0)
    for (const [index, step] of steps.slice(1).entries()) {
      expect(step.from).toBe(steps[index]!.shown)
      expect(step.at).toBeGreaterThanOrEqual(steps[index]!.at)
    }
    expect(steps.at(-1)?.shown).toBe(played.match.timeline.length)
    expect(steps.at(-1)?.ends.client.state).toBe(played.match.ends.client.settled.state)
  })
})
