import { describe, expect, it } from 'vitest'
import { GENERATED_WORDS } from '#content/generated/generated-words.ts'
import { rolesAsked } from '#core/match/decide.ts'
import type { Match } from '#core/match/match.ts'
import { matchesFromStep } from '#core/match/matches-from-step.ts'
import { replaySteps } from '#core/match/replay-steps.ts'
import { type Played, rightMove, start, submit } from '#core/match/testing/play.ts'
import type { Figure, Option, SingleChoice } from '#core/quiz/question.ts'
import { readableSegment, spellSegment } from '#core/quiz/segment-text.ts'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import type { Stimulus } from '#core/teardown/endpoint.ts'
import { legalMoves } from '#core/teardown/legal-moves.ts'
import { USUAL_CLASS } from './class-settings.ts'
import { predictionOf } from './predict.ts'

type EndpointFigure = Extract<Figure, { kind: 'endpoint' }>

const { nothing: NOTHING = '' } = GENERATED_WORDS.en.answers
/** How each decision is played where more than one answer is right. */
const WAYS = ['longest', 'shortest'] as const

describe.each(SCENARIOS.map(({ id }) => id))('what comes next in %s', (id) => {
  it.each(WAYS)('is asked truly and fairly from every step on, played the %s way', (way) => {
    const { events } = playedOut(id, way)
    for (const [step] of replaySteps(events).entries()) {
      const question = askedAt(events, step)
      if (question === null) continue
      const right = answersTo(question, matchesFromStep(events, step))
      const isRight = ({ text }: Option) => right.includes(text.en)
      expect(question.options.filter(isRight).map((option) => option.id)).toEqual([question.key])
      expect(question.options.length).toBeGreaterThanOrEqual(3)
      for (const text of [question.prompt, question.explanation]) {
        expect(text.en).toMatch(/^[^{}\u3400-\u9FFF]+$/)
        expect(text.zh).toMatch(/^[^{}]+$/)
      }
    }
  })

  it('can be asked at its beginning', () => {
    expect(askedAt(playedOut(id, 'longest').events, 0)).not.toBeNull()
  })
})

describe.each(SCENARIOS.map(({ id }) => id))('what comes next in %s, at level 1', (id) => {
  it('is asked by control bits alone, and one of them is right', () => {
    const { events } = playedOut(id, 'longest', 1)
    for (const [step] of replaySteps(events).entries()) {
      const question = askedAt(events, step)
      if (question === null) continue
      const right = answersTo(question, matchesFromStep(events, step)).map((text) => text.split(' SEQ=')[0])
      expect(question.options.filter(({ text }) => right.includes(text.en)).map((one) => one.id)).toEqual([
        question.key,
      ])
      expect(new Set(question.options.map(({ text }) => text.en)).size).toBe(question.options.length)
      expect(JSON.stringify(question.options)).not.toContain('SEQ')
    }
  })
})

describe('what comes next', () => {
  it('is not asked where a FIN and the close() of the same instant may be answered in one', () => {
    const { events } = playedOut('fin-and-ack-in-one', 'longest')
    const asked = replaySteps(events).flatMap((_, step) => askedAt(events, step)?.prompt.en ?? [])
    expect(asked.filter((prompt) => prompt.includes('the Server is in ESTABLISHED'))).toEqual([])
  })

  it('says what is not to be seen in numbers and decides the answer', () => {
    const unread = askedOf('unread-data').filter((prompt) => prompt.includes('calls close()'))
    expect(unread.every((prompt) => prompt.includes('100 octets have arrived'))).toBe(true)
    const held = askedOf('fin-before-data').filter((prompt) => prompt.includes('LEN=100.'))
    expect(held.length).toBeGreaterThan(0)
    expect(held.every((prompt) => prompt.includes('A FIN with SEQ=200'))).toBe(true)
    expect(askedOf('time-wait-skipped').join(' ')).toContain('it has no connection any more')
  })
})

function askedOf(id: string): string[] {
  const { events } = playedOut(id, 'longest')
  return replaySteps(events).flatMap((_, step) => askedAt(events, step)?.prompt.en ?? [])
}

function askedAt(events: Played['events'], step: number): SingleChoice | null {
  const question = predictionOf(events, step, `${step}`, USUAL_CLASS, GENERATED_WORDS)?.questions[0]
  return question?.kind === 'single' ? question : null
}

/** A match that is played right, by the RFC's own reading. */
function playedOut(id: string, way: (typeof WAYS)[number], level: 1 | 2 = 2): Played {
  let played = start(id, level)
  while (played.match.phase === 'playing') {
    const [role] = rolesAsked(played.match)
    if (role === undefined) throw new Error('nobody is asked')
    const { settled, open } = played.match.ends[role]
    const nth =
      way === 'longest' ? 0 : legalMoves(settled, open).findLastIndex(({ basis }) => basis === 'RFC 9293')
    played = submit(played, role, rightMove(played.match, role, nth))
  }
  return played
}

/** Every answer that the player of the end that is asked about might have given, with all that was there to answer. */
function answersTo({ figure }: SingleChoice, matches: readonly Match[]): string[] {
  if (figure?.kind !== 'endpoint') throw new Error('no end is asked about')
  const { role, state, sndNxt, rcvNxt } = figure
  const isAsked = ({ ends }: Match) => {
    const { settled, open } = ends[role]
    const [stimulus] = open
    const stands = settled.state === state && settled.sndNxt === sndNxt && settled.rcvNxt === rcvNxt
    return stands && stimulus !== undefined && isIn(figure, stimulus)
  }
  const decision = matches.find(isAsked)?.ends[role].number
  const { settled, open } = matches.findLast(
    (match) => isAsked(match) && match.ends[role].number === decision,
  )!.ends[role]
  return legalMoves(settled, open).map(({ segment }) =>
    segment === null ? NOTHING : readableSegment(segment),
  )
}

function isIn({ arrives, fired, called }: EndpointFigure, stimulus: Stimulus): boolean {
  switch (stimulus.kind) {
    case 'segment':
      return arrives === spellSegment(stimulus.segment)
    case 'timer':
      return fired === stimulus.timer
    case 'call':
      return called === undefined ? arrives === undefined : called === stimulus.call.kind
  }
}
