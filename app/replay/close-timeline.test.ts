import { describe, expect, test } from 'vitest'
import { captureOf } from '#core/capture/capture-of.ts'
import { replayFile } from '#core/capture/replay-file.ts'
import { judge } from '#core/match/judge.ts'
import { newEnd } from '#core/match/match.ts'
import { playOut, start } from '#core/match/testing/play.ts'
import { controlBits, formatSegment } from '#core/teardown/segment.ts'
import { type Question, closeTimeline } from './close-timeline.ts'

function questionsOf(scenario: string, at: 'client' | 'server' = 'client') {
  const replayed = replayFile(captureOf(playOut(start(scenario, 1)).match, at))
  if ('fault' in replayed) throw new Error(replayed.fault)
  return closeTimeline(replayed.connections[0]!)
}

function said({ role, actual }: Question): string {
  return `${role}: ${actual === null ? 'nothing' : formatSegment(actual)}`
}

describe('the questions of a close', () => {
  test('four waves ask for each answer, silence among them', () => {
    expect(questionsOf('four-waves').questions.map(said)).toEqual([
      'client: FIN, ACK  SEQ=1 ACK=1',
      'server: ACK  SEQ=1 ACK=2',
      'client: nothing',
      'server: FIN, ACK  SEQ=1 ACK=2',
      'client: ACK  SEQ=2 ACK=2',
      'server: nothing',
    ])
  })

  test('what is shown before a question does not hold its answer', () => {
    const { items, questions } = questionsOf('half-close')
    for (const { shown, actual, role } of questions) {
      const last = items[shown]
      if (actual === null) continue
      expect(last).toMatchObject({ kind: 'sent', role, segment: actual })
    }
  })

  test('of a long close the beginning and the end are drawn', () => {
    const replayed = replayFile(captureOf(playOut(start('half-close', 1)).match, 'client'))
    if ('fault' in replayed) throw new Error(replayed.fault)
    const whole = replayed.connections[0]!
    const more = Array.from({ length: 400 }, () => whole.segments.at(-1)!)
    const { items, leftOut } = closeTimeline({ ...whole, segments: [...whole.segments, ...more] })
    expect(leftOut).toBe(whole.segments.length + 400 - whole.closeBegins - 150)
    expect(items.length).toBeGreaterThan(2)
  })

  test('what the machine did is right by the rules', () => {
    for (const scenario of ['four-waves', 'server-closes-first', 'fin-and-ack-in-one', 'half-close']) {
      for (const { decision, actual } of questionsOf(scenario).questions) {
        const end = { ...newEnd(decision.settled), open: decision.open }
        const move =
          actual === null
            ? ({ kind: 'nothing' } as const)
            : ({
                kind: 'segment',
                bits: controlBits(actual),
                seq: actual.seq,
                ack: actual.ack ?? undefined,
                length: actual.length,
              } as const)
        expect(judge(end, move, 2).verdict).toBe('right')
      }
    }
  })
})
