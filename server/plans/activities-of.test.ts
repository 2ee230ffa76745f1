import { describe, expect, it } from 'vitest'
import { READY_PLANS } from '#content/plans/ready-plans.ts'
import { ONE_OF_EACH } from '#core/quiz/testing/questions.ts'
import { USUAL_CLASS } from '#core/session/class-settings.ts'
import type { PlannedActivity } from '#core/session/plan.ts'
import { memoryPlans } from '#server/storage/plans/memory-plans.ts'
import { plansOf } from './own-plans.ts'
import type { OwnSets } from './ports.ts'

const SET = 'A'.repeat(16)
const TITLE = { en: 'Anns', zh: '安的题' }
const ASKED = { settings: USUAL_CLASS, language: 'en' } as const
const EMPTY = { title: '', minutes: 4 } as const

/** Ann has one set of her own. */
function setsOf(teacher: string): OwnSets {
  const set = { format: 'four-waves-questions', version: 1, title: TITLE, questions: ONE_OF_EACH } as const
  return {
    read: async () => null,
    playable: async (id) => (teacher === 'ann' && id === SET ? set : null),
    create: async () => ({ ok: false }),
  }
}

async function started(activities: readonly PlannedActivity[], settings = USUAL_CLASS) {
  const newId = (length: number) => 'B'.repeat(length)
  const ann = plansOf({ plans: memoryPlans(() => 1), setsOf, newId, secret: '' }, 'ann')
  const made = await ann.create({ title: 'Mine', activities })
  if (!made.ok) throw new TypeError(made.why)
  return ann.activities({ ...ASKED, settings, plan: made.id })
}

function quiz(source: Extract<PlannedActivity, { kind: 'quiz' }>['source']): PlannedActivity {
  return { ...EMPTY, kind: 'quiz', source }
}

const SCENARIO: PlannedActivity = {
  ...EMPTY,
  kind: 'scenario',
  scenario: 'half-close',
  level: 2,
  confidence: false,
  guided: true,
}
type Bank = Extract<Extract<PlannedActivity, { kind: 'quiz' }>['source'], { from: 'bank' }>
const ALL: Bank = { from: 'bank', chapters: [], skills: [], difficulties: [], kinds: [], count: 5 }

describe('what a lesson plays', () => {
  it.each(READY_PLANS)('is there for $id, in both languages', async ({ id, title, activities }) => {
    const ann = plansOf({ plans: memoryPlans(() => 1), setsOf, newId: () => '', secret: '' }, 'ann')
    const made = await ann.activities({ ...ASKED, plan: id, language: 'zh' })
    if (!('activities' in made)) throw new TypeError(made.code)
    expect(made.title).toBe(title.zh)
    expect(made.activities.map((one) => [one.kind, one.title, one.minutes])).toEqual(
      activities.map((one) => [one.kind, one.title, one.minutes]),
    )
  })

  it('is called as its teacher says, else as what it is', async () => {
    const made = await started([
      { ...SCENARIO, title: 'First try' },
      SCENARIO,
      { ...EMPTY, kind: 'reading', chapter: 'msl' },
      quiz({ from: 'own', set: SET }),
    ])
    expect(made).toMatchObject({
      title: 'Mine',
      activities: [
        { title: { en: 'First try', zh: 'First try' }, scenario: 'half-close', level: 2, guided: true },
        { title: { en: 'Half-close with data', zh: '半关闭时传输数据' } },
        { title: { en: 'MSL and TTL', zh: 'MSL 与 TTL' }, chapter: 'msl' },
        { title: TITLE },
      ],
    })
  })

  it('has as many questions as were planned, whose ids say nothing of their keys', async () => {
    const made = await started([quiz({ ...ALL, count: 12 }), quiz({ from: 'generated', count: 3 })])
    if (!('activities' in made)) throw new TypeError(made.code)
    const questions = made.activities.map((one) => (one.kind === 'quiz' ? one.questions : []))
    expect(questions.map((drawn) => drawn.length)).toEqual([12, 3])
    const ids = questions
      .flat()
      .flatMap((one) => (one.kind === 'single' ? one.options.map((option) => option.id) : []))
    expect(ids.every((id) => /^[a-z]$/.test(id))).toBe(true)
  })

  it('is timed, and shown in standings, as the class wants it', async () => {
    const all = [quiz({ from: 'generated', count: 1 }), SCENARIO]
    const quizSettings = { speed: false, pace: 'host', open: false } as const
    expect(await started(all)).toMatchObject({
      activities: [
        { scored: true, settings: { ...quizSettings, limitMs: null, standings: 'end' } },
        { confidence: false },
      ],
    })
    const brisk = { ...USUAL_CLASS, timers: 'brisk', standings: 'each', confidence: true } as const
    expect(await started(all, brisk)).toMatchObject({
      activities: [
        { settings: { ...quizSettings, limitMs: 20_000, standings: 'each' } },
        { confidence: true },
      ],
    })
  })

  it('is nothing where there is no plan, nothing in it, or nothing to ask', async () => {
    const ann = plansOf({ plans: memoryPlans(() => 1), setsOf, newId: () => '', secret: '' }, 'ann')
    for (const plan of ['', 'no-such', 'C'.repeat(16)])
      expect(await ann.activities({ ...ASKED, plan })).toEqual({ code: 'no-such-plan' })
    expect(await started([])).toEqual({ code: 'plan-empty' })
    const gone = quiz({ from: 'own', set: 'C'.repeat(16) })
    expect(await started([gone])).toEqual({ code: 'no-such-questions' })
    const none = quiz({ ...ALL, chapters: ['msl'], skills: ['keepalive'], kinds: ['order'], count: 3 })
    expect(await started([SCENARIO, none])).toEqual({ code: 'no-such-questions' })
  })
})
