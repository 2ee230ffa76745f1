import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DraftSet } from '#core/quiz/drafts/draft-set.ts'
import { ONE_OF_EACH } from '#core/quiz/testing/questions.ts'
import type { Storage } from '../storage.ts'

/** Ids that no other test has: the tests of one storage share its tables. */
let made = 0
function id(what: string): string {
  made += 1
  return `${what}-${made}`
}

function contentOf(en: string, questions: DraftSet['questions'] = []): DraftSet {
  return { format: 'four-waves-questions', version: 1, title: { en, zh: '四次挥手' }, questions }
}

const MOST = 200

/** What every storage does with teachers' own questions. */
export function testSetStorage(open: () => Promise<Storage>): void {
  let storage: Storage
  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())

  async function newSet(teacher: string, title = 'One', questions: DraftSet['questions'] = []) {
    const row = { id: id('set'), teacher, content: contentOf(title, questions), faults: 0 }
    const at = await storage.sets.create(row, MOST)
    if (at === null) throw new TypeError('the set was not made')
    return { ...row, at }
  }

  test('a set is kept as it is, and listed without its questions', async () => {
    const ann = id('teacher')
    const set = await newSet(ann, 'All', ONE_OF_EACH)
    const read = await storage.sets.read(ann, set.id)
    expect(read).toEqual({ id: set.id, content: set.content, updatedAt: set.at })
    expect(await storage.sets.ofTeacher(ann)).toEqual([
      { id: set.id, title: set.content.title, questions: ONE_OF_EACH.length, faults: 0, updatedAt: set.at },
    ])
  })

  test('of two who save over the same set the second is refused', async () => {
    const ann = id('teacher')
    const { id: set, at } = await newSet(ann)
    const first = await storage.sets.save(ann, set, at, { content: contentOf('first'), faults: 3 })
    expect(first).toBeGreaterThan(at)
    expect(await storage.sets.save(ann, set, at, { content: contentOf('second'), faults: 0 })).toBeNull()
    expect(await storage.sets.ofTeacher(ann)).toMatchObject([
      { title: { en: 'first' }, faults: 3, updatedAt: first },
    ])
    const both = await Promise.all(
      ['a', 'b'].map((title) =>
        storage.sets.save(ann, set, first ?? 0, { content: contentOf(title), faults: 0 }),
      ),
    )
    expect(both.filter((one) => one === null)).toHaveLength(1)
  })

  test("another teacher's set is not there", async () => {
    const [ann, eve] = [id('teacher'), id('teacher')]
    const { id: set, at, content } = await newSet(ann)
    expect(await storage.sets.read(eve, set)).toBeNull()
    expect(await storage.sets.ofTeacher(eve)).toEqual([])
    expect(await storage.sets.save(eve, set, at, { content: contentOf('mine'), faults: 0 })).toBeNull()
    await storage.sets.remove(eve, set)
    expect(await storage.sets.read(ann, set)).toEqual({ id: set, content, updatedAt: at })
    await storage.sets.remove(ann, set)
    expect(await storage.sets.read(ann, set)).toBeNull()
  })

  test('the last place is given once', async () => {
    const ann = id('teacher')
    const rows = [1, 2, 3].map(() => ({ id: id('set'), teacher: ann, content: contentOf('x'), faults: 0 }))
    const at = await Promise.all(rows.map((row) => storage.sets.create(row, 2)))
    expect(at.filter((one) => one === null)).toHaveLength(1)
    expect(await storage.sets.ofTeacher(ann)).toHaveLength(2)
  })

  test('the one that was saved last is on top', async () => {
    const ann = id('teacher')
    const [first, second] = [await newSet(ann, 'first'), await newSet(ann, 'second')]
    const { id: set, content } = first
    let at = first.at
    // Two savings within a millisecond of the clock are two all the same.
    for (let times = 0; times < 40; times += 1) {
      const saved = await storage.sets.save(ann, set, at, { content, faults: 0 })
      expect(saved).toBeGreaterThan(at)
      at = saved ?? at
    }
    expect((await storage.sets.ofTeacher(ann)).map((row) => row.id)).toEqual([first.id, second.id])
  })
}
