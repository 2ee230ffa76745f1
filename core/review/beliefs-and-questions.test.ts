import { describe, expect, it } from 'vitest'
import { type Played, apply, start, startPlan, submit } from '#core/match/testing/play.ts'
import { QUESTIONS, WRONG } from './testing/questions.ts'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import { decisionsOf } from './decisions-of.ts'
import { misconceptionOfPart } from './misconception-of-part.ts'
import { questionStats } from './question-stats.ts'
import { type GivenAnswer, sharedBeliefs } from './shared-beliefs.ts'

const FIN_ALONE = { kind: 'segment', bits: ['FIN'], seq: 100 } as const
const WRONG_SEQ = { kind: 'segment', bits: ['FIN', 'ACK'], seq: 7777, ack: 300 } as const
const decided = (match: string, { events }: Played) => ({ match, decisions: decisionsOf(events) })
const itself = (seat: string): string => seat

function given(who: string, question: number, isRight: boolean): GivenAnswer {
  const asked = QUESTIONS[question]!
  const answer = { kind: 'single', option: isRight ? 'b' : 'a' } as const
  return { who, asked, answer, isRight }
}

function surely(confidence: 'sure' | 'guess'): Played {
  const plan = scenarioById('four-waves')!.plan({ client: 100, server: 300 })
  const begun = startPlan(plan, 2, 'four-waves', { confidence: true })
  const command = { type: 'submit-move', role: 'client', by: 'person', stimulus: 0, wallMs: 0 } as const
  return apply(begun, { ...command, move: FIN_ALONE, confidence })
}

describe('what a class believes', () => {
  it('has first what they were sure of, though fewer have shown it', () => {
    const answers = ['mei', 'bo', 'lin'].map((who) => given(who, 0, false))
    const beliefs = sharedBeliefs([decided('M1', surely('sure'))], answers, itself)
    expect(beliefs.map(({ code, students, sure }) => [code, students, sure])).toEqual([
      ['fin-without-ack', 1, 1],
      [WRONG, 3, 0],
    ])
    expect(beliefs[1]).toMatchObject({ inMatches: 0, examples: [] })
  })

  it('has last what says only that something was wrong', () => {
    const matches = ['M1', 'M2'].map((id) => decided(id, submit(start('four-waves', 2), 'client', WRONG_SEQ)))
    const codes = sharedBeliefs(matches, [given('mei', 0, false)], itself).map(({ code }) => code)
    expect(codes).toEqual([WRONG, 'wrong-seq'])
  })

  it('is shown in three replays at most, each of another student and another match', () => {
    const twice = [FIN_ALONE, FIN_ALONE].reduce(
      (now, move) => submit(now, 'client', move),
      start('four-waves', 2),
    )
    const matches = ['M1', 'M2', 'M3', 'M4', 'M5'].map((id) => decided(id, twice))
    let seats = 0
    const apart = matches.map(({ match, decisions }) => {
      seats += 1
      return { match, decisions: decisions.map((one) => ({ ...one, seat: `S${seats}` })) }
    })
    const [belief] = sharedBeliefs(apart, [], itself)
    expect(belief).toMatchObject({ times: 10, students: 5 })
    expect(belief?.examples.map(({ match }) => match)).toEqual(['M1', 'M2', 'M3'])
    const [same] = sharedBeliefs(apart, [], () => 'one student')
    expect(same).toMatchObject({ students: 1 })
    expect(same?.examples).toHaveLength(1)
  })

  it('begins its replays with one who was sure', () => {
    const matches = [decided('M1', surely('guess')), decided('M2', surely('sure'))]
    const [belief] = sharedBeliefs(matches, [], (seat) => `${seat} of some`)
    expect(belief?.examples.map(({ match }) => match)).toEqual(['M2'])
  })
})

describe('the questions of a class', () => {
  it('come the hardest first, with what was chosen and what that shows', () => {
    const answers = [
      given('mei', 0, true),
      given('bo', 0, true),
      given('mei', 1, false),
      given('bo', 1, true),
    ]
    const [hard, easy] = questionStats(answers)
    expect([hard?.asked.id, hard?.right, hard?.answers]).toEqual(['q1', 1, 2])
    expect(hard?.parts).toEqual([
      { what: 'a', count: 1, isRight: false, misconception: WRONG },
      { what: 'b', count: 1, isRight: true, misconception: null },
    ])
    expect([easy?.asked.id, easy?.right, easy?.discrimination]).toEqual(['q0', 2, 'too-few'])
  })

  it('of one wrong answer come after those that many got wrong, and before those that nobody did', () => {
    const many = Array.from({ length: 20 }, (_, nth) => given(`S${nth}`, 1, nth < 8))
    const easy = Array.from({ length: 20 }, (_, nth) => given(`S${nth}`, 2, true))
    const stats = questionStats([given('mei', 0, false), ...many, ...easy])
    expect(stats.map(({ asked, right, answers }) => [asked.id, right, answers])).toEqual([
      ['q1', 8, 20],
      ['q0', 0, 1],
      ['q2', 20, 20],
    ])
  })

  it('count the first answer of whoever has met one again', () => {
    const [one] = questionStats([given('mei', 0, false), given('mei', 0, true)])
    expect([one?.answers, one?.right]).toEqual([1, 0])
  })

  it('tell the strong from the weak, where there are answers enough', () => {
    const answers = Array.from({ length: 20 }, (_, nth) =>
      [0, 1, 2, 3].map((question) => given(`S${nth}`, question, nth < 10)),
    ).flat()
    for (const { discrimination } of questionStats(answers)) expect(discrimination).toBeCloseTo(1)
  })
})

describe('a part of an answer', () => {
  it('shows the belief that the question names for it, and no other', () => {
    expect(misconceptionOfPart(QUESTIONS[0]!, 'a')).toBe(WRONG)
    expect(misconceptionOfPart(QUESTIONS[0]!, 'nothing')).toBeNull()
  })
})
