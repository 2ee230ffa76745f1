import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCENARIOS } from '#core/scenarios/catalogue.ts'
import { percentOf } from '#core/scoring/score.ts'
import { rolesAsked } from './decide.ts'
import { rightCourseOf } from './right-course.ts'
import { scoreOf } from './score-of.ts'
import { type Played, apply, rightMove, startPlan, submit } from './testing/play.ts'

const WRONG = { kind: 'segment', bits: ['SYN'], seq: 1 } as const

/** Of each decision of the client in turn: who decides it, and after how many tries that are refused. */
const decision = fc.record({
  who: fc.constantFrom('here', 'absent', 'left'),
  tries: fc.integer({ min: 0, max: 2 }),
} as const)
type DecisionOf = typeof decision extends fc.Arbitrary<infer T> ? T : never

const scenario = fc.constantFrom(...SCENARIOS)

function play(plan: (typeof SCENARIOS)[number], course: readonly DecisionOf[], homework: boolean): Played {
  let played = startPlan(plan.plan({ client: 100, server: 300 }), 2, plan.id, homework ? { homework } : {})
  for (let moves = 0; played.match.phase === 'playing'; moves += 1) {
    if (moves > 200) throw new Error('the match does not end')
    const [role] = rolesAsked(played.match)
    if (role === undefined) throw new Error('nobody is asked')
    if (role === 'client') played = atClient(played, course)
    else played = submit(played, role, rightMove(played.match, role))
  }
  return played
}

function atClient(before: Played, course: readonly DecisionOf[]): Played {
  const { who, tries } = course[before.match.ends.client.number % course.length] ?? { who: 'here', tries: 0 }
  let played = before
  if (played.match.lent.client) played = apply(played, { type: 'return-seat', role: 'client' })
  for (let nth = 0; nth < tries; nth += 1) played = submit(played, 'client', WRONG)
  if (who === 'here') return submit(played, 'client', rightMove(played.match, 'client'))
  played = apply(played, { type: 'lend-seat', role: 'client', why: who, wallMs: 0 })
  return submit(played, 'client', rightMove(played.match, 'client'), 'computer')
}

describe('the score of an end in homework', () => {
  it('is of the whole match, whoever was away when and why', () => {
    const whole = fc.property(scenario, fc.array(decision, { minLength: 1, maxLength: 8 }), (one, course) => {
      const { match } = play(one, course, true)
      const score = scoreOf(match, 'client')
      expect(score.obtainable).toBe(100 * rightCourseOf(match.setup).decisions.client)
      expect(score.decisions).toBe(match.ends.client.score.decisions)
    })
    fc.assert(whole)
  })

  it('is never better for having been away', () => {
    const better = fc.property(
      scenario,
      fc.array(decision, { minLength: 1, maxLength: 8 }),
      (one, course) => {
        const stayed = course.map(({ tries }) => ({ who: 'here', tries }) as const)
        // Gone before the first try at what is hard.
        const gone = course.map(({ who, tries }) => ({ who, tries: who === 'here' ? tries : 0 }))
        const percentWith = (each: typeof gone) => percentOf(scoreOf(play(one, each, true).match, 'client'))
        expect(percentWith(gone)).toBeLessThanOrEqual(percentWith(stayed))
      },
    )
    fc.assert(better)
  })

  it('is of what the player has decided in a lesson, where they were cut off', () => {
    const [four] = SCENARIOS.filter(({ id }) => id === 'four-waves')
    const course = [
      { who: 'here', tries: 0 },
      { who: 'absent', tries: 0 },
      { who: 'left', tries: 0 },
    ] as const
    const scores = [false, true].map((homework) => scoreOf(play(four!, course, homework).match, 'client'))
    expect(scores).toMatchObject([
      { points: 100, obtainable: 200, right: 1, decisions: 1 },
      { points: 100, obtainable: 300, right: 1, decisions: 1 },
    ])
  })
})
