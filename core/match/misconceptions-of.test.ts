import { describe, expect, it } from 'vitest'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import { misconceptionsOf } from './misconceptions-of.ts'
import { replaySteps } from './replay-steps.ts'
import { apply, playOut, start, startPlan, submit } from './testing/play.ts'

const FIN_ALONE = { kind: 'segment', bits: ['FIN'], seq: 100 } as const
const ACK_NOT_NEEDED = { kind: 'segment', bits: ['ACK'], seq: 100, ack: 300 } as const

describe('misconceptions of a match', () => {
  it('are the refusals, each with the step that shows it', () => {
    const tried = [ACK_NOT_NEEDED, FIN_ALONE, FIN_ALONE].reduce(
      (played, move) => submit(played, 'client', move),
      start('four-waves', 2),
    )
    const played = playOut(tried)
    const { client, server } = misconceptionsOf(played.events)
    expect(server).toEqual([])
    expect(client.map(({ reason, stimulus }) => [reason, stimulus])).toEqual([
      ['ack-not-needed', 0],
      ['fin-without-ack', 0],
      ['fin-without-ack', 0],
    ])
    const steps = replaySteps(played.events)
    for (const { reason, step } of client) {
      const line = played.match.timeline[steps[step]?.from ?? 0]
      expect(line).toMatchObject({ kind: 'refused', role: 'client', reason })
    }
    expect(client[0]?.step).toBeLessThan(client[1]!.step)
  })

  it('say how sure the player was, where the match has asked', () => {
    const plan = scenarioById('four-waves')!.plan({ client: 100, server: 300 })
    const begun = startPlan(plan, 2, 'four-waves', { confidence: true })
    const move = { type: 'submit-move', role: 'client', by: 'person', stimulus: 0, wallMs: 0 } as const
    const { events } = apply(begun, { ...move, move: FIN_ALONE, confidence: 'sure' })
    expect(misconceptionsOf(events).client).toMatchObject([{ confidence: 'sure', stimulus: 0 }])
  })

  it('are none of a match without a mistake', () => {
    expect(misconceptionsOf(playOut(start('half-close', 3)).events)).toEqual({ client: [], server: [] })
  })
})
