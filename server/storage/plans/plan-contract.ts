import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Plan } from '#core/session/plan.ts'
import type { Storage } from '../storage.ts'

/** Ids that no other test has: the tests of one storage share its tables. */
let made = 0
function id(what: string): string {
  made += 1
  return `${what}-${made}`
}

const MOST = 200
const READ = { kind: 'reading', title: '读一读', minutes: 5, chapter: 'msl' } as const
const PLAN: Plan = { title: '四次挥手', activities: [READ] }

/** What every storage does with teachers' plans. */
export function testPlanStorage(open: () => Promise<Storage>): void {
  let storage: Storage
  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())

  async function newPlan(teacher: string, rest: { title?: string; share?: string } = {}) {
    const row = { ...PLAN, id: id('plan'), teacher, share: null, ...rest }
    const at = await storage.plans.create(row, MOST)
    if (at === null) throw new TypeError('the plan was not made')
    return { ...row, updatedAt: at }
  }

  test('a plan is kept as it is', async () => {
    const ann = id('teacher')
    const plan = await newPlan(ann)
    expect(await storage.plans.read(ann, plan.id)).toEqual(plan)
    expect(await storage.plans.ofTeacher(ann)).toEqual([plan])
    const saved = await storage.plans.save(ann, plan.id, plan.updatedAt, { title: 'Two', activities: [] })
    const now = { ...plan, title: 'Two', activities: [], updatedAt: saved }
    expect(await storage.plans.read(ann, plan.id)).toEqual(now)
  })

  test('of two who save over the same plan the second is refused', async () => {
    const ann = id('teacher')
    const { id: plan, updatedAt } = await newPlan(ann)
    const first = await storage.plans.save(ann, plan, updatedAt, { ...PLAN, title: 'first' })
    expect(first).toBeGreaterThan(updatedAt)
    expect(await storage.plans.save(ann, plan, updatedAt, { ...PLAN, title: 'second' })).toBeNull()
    expect(await storage.plans.read(ann, plan)).toMatchObject({ title: 'first', updatedAt: first })
    const both = await Promise.all(
      ['a', 'b'].map((title) => storage.plans.save(ann, plan, first ?? 0, { ...PLAN, title })),
    )
    expect(both.filter((one) => one === null)).toHaveLength(1)
  })

  test("another teacher's plan is not there", async () => {
    const [ann, eve] = [id('teacher'), id('teacher')]
    const plan = await newPlan(ann)
    expect(await storage.plans.read(eve, plan.id)).toBeNull()
    expect(await storage.plans.ofTeacher(eve)).toEqual([])
    expect(await storage.plans.save(eve, plan.id, plan.updatedAt, PLAN)).toBeNull()
    expect(await storage.plans.share(eve, plan.id, id('share'))).toBe(false)
    await storage.plans.remove(eve, plan.id)
    expect(await storage.plans.read(ann, plan.id)).toEqual(plan)
    await storage.plans.remove(ann, plan.id)
    expect(await storage.plans.read(ann, plan.id)).toBeNull()
  })

  test('a link opens it for whoever has it, as long as it is shared, and is no saving', async () => {
    const ann = id('teacher')
    const share = id('share')
    const plan = await newPlan(ann)
    expect(await storage.plans.shared(share)).toBeNull()
    expect(await storage.plans.share(ann, plan.id, share)).toBe(true)
    expect(await storage.plans.shared(share)).toEqual({ ...plan, share })
    await storage.plans.share(ann, plan.id, null)
    expect(await storage.plans.shared(share)).toBeNull()
    expect(await storage.plans.read(ann, plan.id)).toEqual(plan)
  })

  test('an id and a link are given once', async () => {
    const ann = id('teacher')
    const plan = await newPlan(ann, { share: id('share') })
    expect(await storage.plans.create(plan, MOST)).toBeNull()
    expect(await storage.plans.create({ ...plan, id: id('plan') }, MOST)).toBeNull()
    expect(await storage.plans.ofTeacher(ann)).toEqual([plan])
  })

  test('the last place is given once', async () => {
    const ann = id('teacher')
    const rows = [1, 2, 3].map(() => ({ ...PLAN, id: id('plan'), teacher: ann, share: null }))
    const at = await Promise.all(rows.map((row) => storage.plans.create(row, 2)))
    expect(at.filter((one) => one === null)).toHaveLength(1)
    expect(await storage.plans.ofTeacher(ann)).toHaveLength(2)
  })

  test('the one that was saved last is on top', async () => {
    const ann = id('teacher')
    const [first, second] = [await newPlan(ann), await newPlan(ann)]
    let at = first.updatedAt
    // Two savings within a millisecond of the clock are two all the same.
    for (let times = 0; times < 40; times += 1) {
      const saved = await storage.plans.save(ann, first.id, at, PLAN)
      expect(saved).toBeGreaterThan(at)
      at = saved ?? at
    }
    expect((await storage.plans.ofTeacher(ann)).map((row) => row.id)).toEqual([first.id, second.id])
  })
}
