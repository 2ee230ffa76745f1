import { describe, expect, it } from 'vitest'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import { type Played, playOut, rightMove, start, startPlan, submit } from '#core/match/testing/play.ts'
import type { SingleChoice } from '#core/quiz/question.ts'
import { type AskedPlace, misconceptionsIn, wentWellIn } from './summarise.ts'

const played = (match: string, { events }: Played) => ({ match, events })
const clean = playOut(start('four-waves', 2))

describe('what went well', () => {
  it('counts clean closes of the matches that could close cleanly', () => {
    const reset = playOut(start('unread-data', 2))
    const { matches, clean: closed } = wentWellIn([played('M1', clean), played('M2', reset)], [])
    expect([matches, closed]).toEqual([1, 1])
  })

  it('counts nothing of a match that shows its moves', () => {
    const plan = scenarioById('four-waves')!.plan({ client: 100, server: 300 })
    const guided = playOut(startPlan(plan, 1, 'four-waves', { guided: true }))
    expect(wentWellIn([played('M1', guided)], [])).toMatchObject({ matches: 0, decisions: 0 })
  })
})

describe('misconceptions', () => {
  it('of a refusal and of an answer are one where they are the same belief', () => {
    const begun = start('four-waves', 2)
    const closed = submit(begun, 'client', rightMove(begun.match, 'client'))
    const acked = submit(closed, 'server', rightMove(closed.match, 'server'))
    const tried = submit(acked, 'client', { kind: 'segment', bits: ['ACK'], seq: 101, ack: 301 })
    const shared = misconceptionsIn([played('M1', tried)], [asked('S2')])
    expect(shared).toMatchObject([
      { code: 'acks-are-acknowledged', students: 2, times: 2, example: { match: 'M1' } },
    ])
  })

  it('come before refusals that show no belief', () => {
    const { events } = submit(start('four-waves', 2), 'client', {
      kind: 'segment',
      bits: ['FIN', 'ACK'],
      seq: 7777,
      ack: 300,
    })
    const codes = misconceptionsIn(
      [
        { match: 'M1', events },
        { match: 'M2', events },
      ],
      [asked('S2')],
    ).map(({ code }) => code)
    expect(codes).toEqual(['acks-are-acknowledged', 'wrong-seq'])
  })
})

function asked(seat: string): AskedPlace {
  const text = { en: 'x', zh: 'y' }
  const options = [
    { id: 'a', text },
    { id: 'b', text, misconception: 'acks-are-acknowledged' },
  ] as const
  const question = { kind: 'single', options, key: 'a' } as unknown as SingleChoice
  return {
    activity: 0,
    question: 0,
    asked: question,
    answers: [{ seat, answer: { kind: 'single', option: 'b' }, isRight: false }],
  }
}
