import { describe, expect, it } from 'vitest'
import type { ActivityHead, SessionHead, SessionPhase } from '#core/session/view.ts'
import { mainActOf, sideActsOf } from './console-act.ts'

const TITLE = { en: '', zh: '' }
const QUIZ: ActivityHead = { kind: 'quiz', title: TITLE, minutes: null, questions: 2, scored: true }
const SCENARIO = { ...QUIZ, kind: 'scenario' } as unknown as ActivityHead

function at(phase: SessionPhase, change: Partial<SessionHead> = {}): SessionHead {
  const settings = { standings: 'each' }
  const question = { index: 0, leftMs: null }
  const head = {
    phase,
    activity: QUIZ,
    settings,
    question,
    players: 3,
    index: 0,
    activities: 2,
    paused: false,
  }
  return { ...(head as unknown as SessionHead), ...change }
}
const lastQuestion = { question: { index: 1, leftMs: null } } as Partial<SessionHead>
const name = (...args: Parameters<typeof at>) => mainActOf(at(...args))?.name

describe('the main thing', () => {
  it('leads from the lobby through questions and rounds to the end', () => {
    expect(name('lobby')).toBe('start')
    expect(name('question')).toBe('close')
    expect(name('answer')).toBe('standings')
    expect(name('standings')).toBe('nextQuestion')
    expect(name('standings', lastQuestion)).toBe('nextActivity')
    const round = { activity: SCENARIO, question: null, index: 1 }
    expect(name('playing', round)).toBe('closeRound')
    expect(name('debrief', round)).toBe('toEnd')
  })

  it('is nothing while nobody is there, while answers come in, and when all is over', () => {
    expect([name('lobby', { players: 0 }), name('closing'), name('ended')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('in a pause is to go on', () => {
    expect(mainActOf(at('playing', { paused: true }))).toEqual({ act: 'resume', name: 'resume' })
  })

  it('after the last question of all, and after a prediction, leads past standings', () => {
    expect(name('answer', { ...lastQuestion, index: 1 })).toBe('toEnd')
    expect(name('answer', { ...lastQuestion, activity: { ...QUIZ, questions: 1, scored: false } })).toBe(
      'nextActivity',
    )
  })
})

describe('beside it', () => {
  it('more time is given only where there is a timer', () => {
    expect(sideActsOf(at('question'))).not.toContain('more-time')
    const question = { index: 0, leftMs: 4000 } as SessionHead['question']
    expect(sideActsOf(at('question', { question }))).toContain('more-time')
  })

  it('another round is played from its debrief, and from a prediction in it', () => {
    expect(sideActsOf(at('debrief'))).toContain('again')
    expect(sideActsOf(at('answer', { activity: { ...QUIZ, scored: false } }))).toContain('again')
    expect(sideActsOf(at('answer'))).not.toContain('again')
  })

  it('all waits for the end of a pause', () => {
    expect(sideActsOf(at('playing', { paused: true }))).toEqual([])
  })
})
