import { describe, expect, it } from 'vitest'
import { READY_PLANS, planIn } from '#content/plans/ready-plans.ts'
import { ONE_OF_EACH } from '#core/quiz/testing/questions.ts'
import { type Plan, type PlannedActivity } from '#core/session/plan.ts'
import { questionSetsOf } from '#server/sets/own-question-sets.ts'
import { memoryPlans } from '#server/storage/plans/memory-plans.ts'
import { memorySets } from '#server/storage/sets/memory-sets.ts'
import { plansOf } from './own-plans.ts'
import { MOST_PLANS, type PlanStored } from './plans.ts'

const READ: PlannedActivity = { kind: 'reading', title: '', minutes: 5, chapter: 'msl' }
const PLAN: Plan = { title: 'Mine', activities: [READ] }

function newHouse() {
  let made = 0
  const newId = (length: number) =>
    String((made += 1))
      .padStart(length, 'A')
      .replaceAll(/\d/g, (digit) => 'CDEFGHJKMN'[Number(digit)]!)
  let now = 1000
  const clock = () => (now += 1)
  const sets = { sets: memorySets(clock), newId }
  const setsOf = (teacher: string) => questionSetsOf(sets, teacher)
  const deps = { plans: memoryPlans(clock), setsOf, newId, secret: 'of a test' }
  const [ann, eve] = [plansOf(deps, 'ann'), plansOf(deps, 'eve')]
  return { ann, eve, annsSets: setsOf('ann'), evesSets: setsOf('eve') }
}

function idOf(stored: PlanStored): string {
  if (!stored.ok) throw new TypeError(stored.why)
  return stored.id
}

function setText(en: string): string {
  const title = { en, zh: en }
  return JSON.stringify({ format: 'four-waves-questions', version: 1, title, questions: ONE_OF_EACH })
}

function quizOf(set: string): PlannedActivity {
  return { kind: 'quiz', title: '', minutes: 5, source: { from: 'own', set } }
}

/** Ann's plan with a quiz of her own set. */
async function planWithSet({ ann, annsSets }: ReturnType<typeof newHouse>) {
  const set = await annsSets.create(setText('Anns'))
  if (!set.ok) throw new TypeError(set.why)
  const plan = { title: 'With a set', activities: [quizOf(set.id), READ] }
  return { id: idOf(await ann.create(plan)), set: set.id }
}

describe('a teacher’s plans', () => {
  it('are made, saved, renamed, and copied', async () => {
    const { ann } = newHouse()
    const made = await ann.create(PLAN)
    const id = idOf(made)
    const since = made.ok ? made.updatedAt : 0
    const longer = { ...PLAN, activities: [READ, { ...READ, minutes: 9 }] }
    expect(await ann.save({ id, since, plan: longer })).toMatchObject({ ok: true, id })
    await ann.rename(id, '我的课')
    const copy = idOf(await ann.duplicate(id))
    expect((await ann.read(copy))?.plan).toEqual({ ...longer, title: '我的课（副本）' })
    expect((await ann.list()).map((one) => one.id)).toEqual([copy, id])
  })

  it('begin as a copy of one that comes with the product, in the language of whoever copies', async () => {
    const { ann } = newHouse()
    for (const ready of READY_PLANS) {
      const id = idOf(await ann.copyReady(ready.id, 'zh'))
      expect((await ann.read(id))?.plan).toEqual(planIn(ready, 'zh'))
    }
    expect(await ann.copyReady('no-such', 'en')).toEqual({ ok: false, why: 'no-such-plan' })
  })

  it('are nobody else’s', async () => {
    const { ann, eve } = newHouse()
    const made = await ann.create(PLAN)
    const id = idOf(made)
    const since = made.ok ? made.updatedAt : 0
    expect(await eve.read(id)).toBeNull()
    expect(await eve.export(id)).toBeNull()
    expect(await eve.share(id)).toBeNull()
    expect(await eve.remove(id)).toBeNull()
    for (const stored of [
      await eve.save({ id, since, plan: PLAN }),
      await eve.rename(id, 'x'),
      await eve.duplicate(id),
    ])
      expect(stored).toEqual({ ok: false, why: 'no-such-plan' })
    expect(await ann.read(id)).toMatchObject({ plan: PLAN, share: null })
  })

  it('that were changed in another tab are not overwritten', async () => {
    const { ann } = newHouse()
    const made = await ann.create(PLAN)
    const [id, since] = [idOf(made), made.ok ? made.updatedAt : 0]
    expect(await ann.save({ id, since, plan: { ...PLAN, title: 'First' } })).toMatchObject({ ok: true })
    expect(await ann.save({ id, since, plan: PLAN })).toEqual({ ok: false, why: 'changed-elsewhere' })
    expect((await ann.read(id))?.plan.title).toBe('First')
  })

  it('that are removed come back under the same id and link', async () => {
    const { ann } = newHouse()
    const id = idOf(await ann.create(PLAN))
    const share = await ann.share(id)
    const removed = await ann.remove(id)
    expect(await ann.list()).toEqual([])
    expect(await ann.restore(removed!)).toMatchObject({ ok: true, id })
    expect(await ann.read(id)).toMatchObject({ plan: PLAN, share })
  })

  it('come back under no link that was not theirs when they were removed', async () => {
    const { ann, eve } = newHouse()
    const id = idOf(await ann.create(PLAN))
    const share = await ann.share(id)
    await ann.unshare(id)
    const own = idOf(await eve.create(PLAN))
    const removed = await eve.remove(own)
    for (const forged of [
      { ...removed!, share },
      { ...removed!, id, share },
      { ...removed!, seal: '' },
      { ...removed!, seal: undefined as unknown as string },
    ])
      expect(await eve.restore(forged)).toEqual({ ok: false, why: 'unreadable' })
    expect(await eve.restore(removed!)).toMatchObject({ ok: true, id: own })
  })

  it.each([
    ['no title', { ...PLAN, title: ' ' }],
    ['what no database keeps', { ...PLAN, title: 'NUL \0' }],
    ['a scenario that is not there', { ...PLAN, activities: [{ kind: 'scenario', scenario: 'x' }] }],
    ['no minutes', { ...PLAN, activities: [{ ...READ, minutes: 0 }] }],
  ])('are refused with %s', async (_, plan) => {
    expect(await newHouse().ann.create(plan)).toEqual({ ok: false, why: 'unreadable' })
  })

  it('are so many at most', async () => {
    const { ann } = newHouse()
    for (let nth = 0; nth < MOST_PLANS; nth += 1) idOf(await ann.create(PLAN))
    expect(await ann.create(PLAN)).toEqual({ ok: false, why: 'too-many-plans' })
  })
})

describe('a shared plan', () => {
  it('is copied by whoever has the link, with its own questions, and no longer once it is not shared', async () => {
    const house = newHouse()
    const { ann, eve, evesSets } = house
    const { id, set } = await planWithSet(house)
    const share = await ann.share(id)
    expect(await ann.share(id)).toBe(share)
    const copy = await eve.read(idOf(await eve.copyShared(share!)))
    const [mine] = await evesSets.list()
    expect(mine).toMatchObject({ title: { en: 'Anns', zh: 'Anns' } })
    expect(mine?.id).not.toBe(set)
    expect(copy?.plan).toEqual({ title: 'With a set', activities: [quizOf(mine!.id), READ] })
    await ann.unshare(id)
    expect(await eve.copyShared(share!)).toEqual({ ok: false, why: 'no-such-plan' })
  })
})

describe('a plan as a file', () => {
  it('is read again by anybody, with its own questions', async () => {
    const house = newHouse()
    const { ann, eve, evesSets } = house
    const { id } = await planWithSet(house)
    const file = await ann.export(id)
    const taken = await eve.import(file!.text)
    if (!taken.ok) throw new TypeError('it was refused')
    const [mine] = await evesSets.list()
    expect((await eve.read(taken.id))?.plan.activities).toEqual([quizOf(mine!.id), READ])
    expect((await evesSets.playable(mine!.id))?.questions).toEqual(ONE_OF_EACH)
  })

  it('has each fault told by its line', async () => {
    const text = JSON.stringify({ format: 'four-waves-plan', version: 2, ...PLAN, sets: [] }, null, 2)
    const wrong = text.replace('"minutes": 5', '"minutes": 500').replace('"msl"', '"ttl"')
    const read = await newHouse().ann.import(wrong)
    const faults = 'faults' in read ? read.faults.map(({ line, code }) => [line, code]) : []
    expect(faults).toEqual([
      [3, 'not-one-of'],
      [9, 'out-of-range'],
      [10, 'not-one-of'],
    ])
    expect(await newHouse().ann.import('{')).toMatchObject({ faults: [{ line: 1, code: 'syntax' }] })
    const set = JSON.parse(setText('x')) as { title: unknown }
    const sets = [{ id: 'A'.repeat(16), set: { ...set, title: 7 } }]
    const file = { format: 'four-waves-plan', version: 1, ...PLAN, sets }
    expect(await newHouse().ann.import(JSON.stringify(file))).toMatchObject({
      faults: [{ path: ['sets', 0, 'set', 'title'] }],
    })
  })
})
