import { describe, expect, it } from 'vitest'
import { fitsFilter } from '#core/quiz/bank-filter.ts'
import type { Text } from '#core/quiz/question.ts'
import { scenarioById } from '#core/scenarios/catalogue.ts'
import { plan } from '#core/session/plan.ts'
import { chapterById } from '../lesson/lesson.ts'
import { BANK } from '../questions/bank.ts'
import { nameOfActivity } from './activity-names.ts'
import { READY_PLANS, type ReadyPlan, planIn, readyPlanById } from './ready-plans.ts'

/** How long each is, in minutes: of a lesson of 45 some pass before it begins and after it. */
const LASTS: Readonly<Record<string, number>> = {
  'first-45-minutes': 40,
  'time-wait': 40,
  'production-bugs': 40,
  'story-for-beginners': 30,
  'warm-up-quiz': 10,
}
/** A question needs so many minutes at least, with its explanation. */
const PER_QUESTION = 0.8

describe.each(READY_PLANS)('the plan $id', (ready) => {
  const { activities } = ready

  it('is one in each language', () => {
    for (const language of ['en', 'zh'] as const) expect(plan.parse(planIn(ready, language))).toBeTruthy()
    expect(readyPlanById(ready.id)).toBe(ready)
  })

  it('takes as long as it says', () => {
    expect(activities.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(LASTS[ready.id])
  })

  it('names nothing that is not there', () => {
    for (const one of activities) expect([one.title.en, isThere(one)]).toEqual([one.title.en, true])
  })

  it('has time for each question', () => {
    for (const one of activities.filter(({ kind }) => kind === 'quiz'))
      expect(one.minutes).toBeGreaterThanOrEqual(countOf(one) * PER_QUESTION)
  })

  it('is said in both languages, and does not shout', () => {
    const texts: Text[] = [ready.title, ready.line, ...activities.map(({ title }) => title)]
    for (const { en, zh } of texts) {
      expect(en).toMatch(/^[^!！\u3400-\u9FFF]+$/)
      expect(zh).toMatch(/^[^!！]+$/)
    }
    expect(texts.filter(({ en, zh }) => en === zh && en !== 'TIME-WAIT')).toEqual([])
  })
})

describe('the first 45 minutes', () => {
  it('begin with a match that shows its moves and counts for nothing', () => {
    const first = { kind: 'scenario', scenario: 'four-waves', level: 1, guided: true }
    expect(readyPlanById('first-45-minutes')?.activities[0]).toMatchObject(first)
  })
})

describe('an activity without words of its own', () => {
  it('is called as what it plays, reads or asks', () => {
    const empty = { title: '', minutes: 5 } as const
    const scenario = { ...empty, kind: 'scenario', level: 1, confidence: false, guided: false } as const
    expect(nameOfActivity({ ...scenario, scenario: 'half-close' }).zh).toBe('半关闭时传输数据')
    expect(nameOfActivity({ ...empty, kind: 'reading', chapter: 'msl' }).en).toBe('MSL and TTL')
    const generated = { from: 'generated', count: 3 } as const
    expect(nameOfActivity({ ...empty, kind: 'quiz', source: generated }).en).toBe('Generated questions')
    const own = { from: 'own', set: 'A'.repeat(16) } as const
    const title = { en: 'Mine', zh: '我的' }
    expect(nameOfActivity({ ...empty, kind: 'quiz', source: own }, title)).toEqual(title)
  })
})

type Planned = ReadyPlan['activities'][number]

function isThere(activity: Planned): boolean {
  switch (activity.kind) {
    case 'scenario': {
      const scenario = scenarioById(activity.scenario)
      return scenario !== null && (activity.level > 0 || scenario.scene !== null)
    }
    case 'reading':
      return chapterById(activity.chapter) !== null
    case 'quiz':
      return activity.source.from !== 'own' && fittingOf(activity) >= countOf(activity)
  }
}

function countOf(activity: Planned): number {
  return activity.kind === 'quiz' && activity.source.from !== 'own' ? activity.source.count : 0
}

/** Twice as many as are drawn, so that the next class gets others. */
function fittingOf({ source }: Extract<Planned, { kind: 'quiz' }>): number {
  if (source.from !== 'bank') return Infinity
  return BANK.filter((question) => fitsFilter(source, question)).length / 2
}
