import { describe, expect, it } from 'vitest'
import type { DraftSet } from '#core/quiz/drafts/draft-set.ts'
import { ONE_OF_EACH } from '#core/quiz/testing/questions.ts'
import { memorySets } from '#server/storage/sets/memory-sets.ts'
import { questionSetsOf } from './own-question-sets.ts'
import { MOST_OCTETS, MOST_SETS, type SetStored } from './question-sets.ts'

function textOf(rest: Partial<DraftSet> = {}): string {
  const title = { en: 'Mine', zh: '' }
  return JSON.stringify({
    format: 'four-waves-questions',
    version: 1,
    title,
    questions: ONE_OF_EACH,
    ...rest,
  })
}

function newHouse() {
  let made = 0
  const newId = (length: number) =>
    String((made += 1))
      .padStart(length, 'A')
      .replaceAll('0', 'Y')
      .replaceAll('1', 'Z')
  let now = 1000
  const deps = { sets: memorySets(() => (now += 1)), newId }
  return { ann: questionSetsOf(deps, 'ann'), eve: questionSetsOf(deps, 'eve') }
}

function idOf(stored: SetStored): string {
  if (!stored.ok) throw new TypeError(stored.why)
  return stored.id
}

const MANY = Array.from({ length: 101 }, (_, index) => ({ ...ONE_OF_EACH[0]!, id: `q-${index}` }))

describe("a teacher's own questions", () => {
  it('are played once they are finished, in both languages', async () => {
    const { ann } = newHouse()
    const made = await ann.create(textOf())
    expect(made).toMatchObject({ ok: true, faults: 0 })
    const set = await ann.playable(idOf(made))
    expect(set).toMatchObject({ title: { en: 'Mine', zh: 'Mine' }, questions: ONE_OF_EACH })
    // What was not written stays so for whoever goes on writing.
    expect((await ann.read(idOf(made)))?.draft.title).toEqual({ en: 'Mine', zh: '' })
  })

  it('are kept with faults too, and then not played', async () => {
    const { ann } = newHouse()
    const [first, ...rest] = ONE_OF_EACH
    const questions = [{ ...first!, prompt: { en: '', zh: '' } }, ...rest]
    const made = await ann.create(textOf({ questions }))
    expect(made).toMatchObject({ ok: true, faults: 1 })
    expect(await ann.playable(idOf(made))).toBeNull()
    expect(await ann.list()).toMatchObject([{ faults: 1, questions: ONE_OF_EACH.length }])
  })

  it('are nobody else’s', async () => {
    const { ann, eve } = newHouse()
    const made = await ann.create(textOf())
    const id = idOf(made)
    const since = made.ok ? made.updatedAt : 0
    expect(await eve.read(id)).toBeNull()
    expect(await eve.playable(id)).toBeNull()
    for (const stored of [
      await eve.save({ id, since, text: textOf({ questions: [] }) }),
      await eve.rename({ id, title: 'x', language: 'en' }),
      await eve.duplicate(id),
    ])
      expect(stored).toEqual({ ok: false, why: 'no-such-set' })
    await eve.remove(id)
    expect((await ann.read(id))?.draft.questions).toEqual(ONE_OF_EACH)
  })

  it('that were changed in another tab are not overwritten', async () => {
    const { ann } = newHouse()
    const made = await ann.create(textOf())
    const [id, since] = [idOf(made), made.ok ? made.updatedAt : 0]
    expect(await ann.save({ id, since, text: textOf({ questions: [] }) })).toMatchObject({ ok: true })
    expect(await ann.save({ id, since, text: textOf() })).toEqual({ ok: false, why: 'changed-elsewhere' })
    expect((await ann.read(id))?.draft.questions).toEqual([])
  })

  it('get another title, and a copy', async () => {
    const { ann } = newHouse()
    const id = idOf(await ann.create(textOf()))
    await ann.rename({ id, title: 'First', language: 'zh' })
    expect((await ann.read(id))?.draft.title).toEqual({ en: 'First', zh: '' })
    await ann.rename({ id, title: 'Second', language: 'en' })
    const copy = await ann.duplicate(id)
    expect((await ann.read(idOf(copy)))?.draft).toMatchObject({
      title: { en: 'Second (copy)', zh: '' },
      questions: ONE_OF_EACH,
    })
    const both = idOf(await ann.create(textOf({ title: { en: 'A', zh: '甲' } })))
    await ann.rename({ id: both, title: '乙', language: 'zh' })
    expect((await ann.read(both))?.draft.title).toEqual({ en: 'A', zh: '乙' })
    await ann.remove(both)
    await ann.remove(id)
    expect((await ann.list()).map((row) => row.id)).toEqual([idOf(copy)])
  })

  it.each([
    ['too-many-questions', textOf({ questions: MANY })],
    ['too-large', textOf({ title: { en: 'x'.repeat(MOST_OCTETS), zh: '' } })],
    ['unreadable', '{'],
    ['unreadable', textOf({ format: 'other' as never })],
  ])('are refused as %s', async (why, text) => {
    expect(await newHouse().ann.create(text)).toEqual({ ok: false, why })
  })

  it('are so many at most', async () => {
    const { ann } = newHouse()
    for (let nth = 0; nth < MOST_SETS; nth += 1)
      expect(await ann.create(textOf({ questions: [] }))).toMatchObject({ ok: true })
    expect(await ann.create(textOf())).toEqual({ ok: false, why: 'too-many-sets' })
  })
})
