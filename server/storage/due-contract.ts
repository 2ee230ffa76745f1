import { expect, test } from 'vitest'
import { id, rowOf } from './storage-makers.ts'
import type { Storage } from './storage.ts'

/** What is due in every storage, and who may have it. */
export function testDue(storageOf: () => Storage, wait: (ms: number) => Promise<void>): void {
  async function claimed(match: string) {
    const rows = await storageOf().due.claim(1000, 60_000)
    return rows.filter(({ subject }) => subject === match)
  }

  test('what is due comes when its time has come, once, and again when its holder is gone', async () => {
    const match = id('match')
    await storageOf().log.append(
      rowOf(match, 1, {
        due: [
          { kind: 'soon', inMs: 150 },
          { kind: 'later', inMs: 60_000 },
        ],
      }),
    )
    expect(await claimed(match)).toEqual([])
    const soonest = await storageOf().due.soonest()
    expect(soonest).toBeGreaterThanOrEqual(0)
    expect(soonest).toBeLessThanOrEqual(150)
    await wait(200)
    const first = (await storageOf().due.claim(1000, 100)).filter(({ subject }) => subject === match)
    expect(first).toMatchObject([{ subject: match, kind: 'soon' }])
    expect(await claimed(match)).toEqual([])
    await wait(150)
    const again = await claimed(match)
    expect(again).toEqual(first)
  })

  test('an append takes a due row away or moves it, and another match keeps its own', async () => {
    const [match, other] = [id('match'), id('match')]
    const due = [
      { kind: 'a', inMs: 0 },
      { kind: 'b', inMs: 0 },
    ]
    await Promise.all([match, other].map((name) => storageOf().log.append(rowOf(name, 1, { due }))))
    await storageOf().log.append(
      rowOf(match, 2, {
        due: [
          { kind: 'a', inMs: null },
          { kind: 'b', inMs: 60_000 },
        ],
      }),
    )
    await wait(5)
    const rows = await storageOf().due.claim(1000, 60_000)
    expect(rows.filter(({ subject }) => subject === match)).toEqual([])
    expect(
      rows
        .filter(({ subject }) => subject === other)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['a', 'b'])
  })

  test('a due row is set and cleared outside of an append', async () => {
    const match = id('match')
    await storageOf().due.change(match, { kind: 'gone', inMs: 0 })
    await storageOf().due.change(match, { kind: 'back', inMs: 0 })
    await storageOf().due.change(match, { kind: 'back', inMs: null })
    await wait(5)
    expect((await claimed(match)).map(({ kind }) => kind)).toEqual(['gone'])
  })

  test('of many that are set and cleared at one instant each is as it was said last', async () => {
    const subjects = Array.from({ length: 6 }, () => id('match'))
    await storageOf().due.change(subjects[5] ?? '', { kind: 'soon', inMs: 0 })
    const changing = subjects.flatMap((subject, nr) => [
      storageOf().due.change(subject, { kind: 'soon', inMs: 60_000, unlessThere: true }),
      ...(nr % 2 === 0 ? [storageOf().due.change(subject, { kind: 'soon', inMs: 0 })] : []),
      ...(nr === 2 ? [storageOf().due.change(subject, { kind: 'soon', inMs: null })] : []),
    ])
    await Promise.all(changing)
    await wait(5)
    const rows = (await storageOf().due.claim(1000, 60_000)).filter(({ subject }) =>
      subjects.includes(subject),
    )
    const due = rows.map(({ subject }) => subjects.indexOf(subject))
    expect(due.toSorted((a, b) => a - b)).toEqual([0, 4, 5])
  })

  test('a claim takes no more than asked, the oldest first', async () => {
    await storageOf().due.claim(1000, 60_000)
    const match = id('match')
    for (const kind of ['1st', '2nd', '3rd']) {
      await storageOf().due.change(match, { kind, inMs: 0 })
      await wait(5)
    }
    expect((await storageOf().due.claim(2, 60_000)).map(({ kind }) => kind)).toEqual(['1st', '2nd'])
    expect((await storageOf().due.claim(2, 60_000)).map(({ kind }) => kind)).toEqual(['3rd'])
  })
}
