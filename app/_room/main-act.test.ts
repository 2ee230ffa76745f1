import { expect, it } from 'vitest'
import type { Standings } from '#core/session/settings.ts'
import type { SessionHead, SessionPhase } from '#core/session/view.ts'
import { mainActOf } from './main-act.ts'

function at(phase: SessionPhase, index: number | null, standings: Standings = 'each', players = 2) {
  const question = index === null ? null : { index }
  return mainActOf({
    phase,
    question,
    players,
    activity: { kind: 'quiz', questions: 2 },
    settings: { standings },
  } as SessionHead)
}

it('one key leads through a whole quiz', () => {
  const phases = [at('lobby', null), at('question', 0), at('answer', 0), at('standings', 0), at('answer', 1)]
  expect(phases.map((main) => main?.act)).toEqual(['start', 'close', 'standings', 'next', 'next'])
  expect(at('answer', 1)?.name).toBe('result')
})

it('standings that are not shown after each question are not on the way', () => {
  for (const standings of ['end', 'never'] as const) expect(at('answer', 0, standings)?.act).toBe('next')
})

it('there is nothing to do while nobody is there, while answers come in, and at the end', () => {
  expect([at('lobby', null, 'each', 0), at('closing', 0), at('ended', null)]).toEqual([null, null, null])
})
