import { describe, expect, test } from 'vitest'
import { GRACE } from '#core/session/settings.ts'
import type { Storage } from '../storage.ts'
import { lessonMakers } from './lesson-makers.ts'
import { FIRST, answerOf, change, id, newQuestion, rowOf } from './session-makers.ts'

/** How every storage counts the time of a question that is paused, or made longer. */
export function testLessonTime(storageOf: () => Storage, wait: (ms: number) => Promise<void>): void {
  const { start } = lessonMakers(storageOf, wait)

  describe('a pause', () => {
    test('takes no answers and no time, and is as if it had not been', async () => {
      const { answers, seats } = storageOf().sessions
      const [ann, bob] = [id('seat'), id('seat')]
      const session = await newQuestion(storageOf(), [ann, bob], 60_000)
      await answers.add(answerOf(session, ann))
      const [before] = await answers.all(session, FIRST)
      await change(storageOf(), session, 2, { to: 'paused' })
      const left = await answers.leftMs(session, FIRST)
      const late = answerOf(session, bob)
      expect(await answers.add(late)).toBe('paused')
      await wait(500)
      expect(await answers.leftMs(session, FIRST)).toBe(left)
      expect(await answers.longestLeftMs(session, FIRST, 5000)).toBe(left)
      expect(await seats.one(session, bob, FIRST)).toMatchObject({ leftMs: left })
      await change(storageOf(), session, 3, { to: 'paused' })
      await change(storageOf(), session, 4, { to: 'resumed' })
      expect(await answers.leftMs(session, FIRST)).toBeGreaterThan((left ?? 0) - 400)
      expect((await answers.all(session, FIRST))[0]?.elapsedMs).toBeCloseTo(before?.elapsedMs ?? -1, -1)
      expect(await answers.add(late)).toBe('stored')
      const elapsed = (await answers.results(session)).map(({ elapsedMs }) => elapsedMs)
      expect(Math.max(...elapsed)).toBeLessThan(60_000 - (left ?? 0) + 400)
    })

    test('ends with the question', async () => {
      const { answers } = storageOf().sessions
      const [ann, bob] = [id('seat'), id('seat')]
      const session = await newQuestion(storageOf(), [ann, bob], 60_000)
      await change(storageOf(), session, 2, { to: 'paused' })
      await change(storageOf(), session, 3, { to: 'closing' })
      expect(await answers.leftMs(session, FIRST)).toBe(0)
      expect(await answers.add(answerOf(session, ann))).toBe('stored')
      await change(storageOf(), session, 4, { to: 'closed' })
      await change(storageOf(), session, 5, { to: 'paused' })
      expect(await answers.add(answerOf(session, bob))).toBe('not-open')
    })

    test('while all answer keeps what it took, and refuses the rest', async () => {
      const players = Array.from({ length: 60 }, () => id('seat'))
      const session = await newQuestion(storageOf(), players, 60_000)
      const { answers } = storageOf().sessions
      const send = (some: readonly string[]) => some.map((seat) => answers.add(answerOf(session, seat)))
      const verdicts = send(players.slice(0, 30))
      const counted = change(storageOf(), session, 2, { to: 'paused' }).then(() => {
        return answers.all(session, FIRST)
      })
      verdicts.push(...send(players.slice(30)))
      const all = await Promise.all(verdicts)
      const stored = all.filter((verdict) => verdict === 'stored').length
      expect(all.filter((verdict) => verdict === 'paused')).toHaveLength(60 - stored)
      expect(await counted).toHaveLength(stored)
      await wait(100)
      await change(storageOf(), session, 3, { to: 'resumed' })
      for (const { elapsedMs } of await answers.all(session, FIRST))
        expect(elapsedMs).toBeGreaterThanOrEqual(0)
      const missing = players.filter((_, nr) => all[nr] === 'paused')
      expect(new Set(await Promise.all(send(missing)))).toEqual(new Set(missing.length > 0 ? ['stored'] : []))
    })

    test('may begin with the question', async () => {
      const { answers } = storageOf().sessions
      const session = await start()
      const questions = [
        { ...FIRST, to: 'opened', limitMs: 1000 },
        { ...FIRST, to: 'paused' },
      ] as const
      await storageOf().sessions.log.append(rowOf(session, 1, { questions }))
      await wait(20)
      expect(await answers.leftMs(session, FIRST)).toBe(1000)
    })
  })

  describe('time', () => {
    test('is made longer where there is a timer, from now where it was over', async () => {
      const { answers } = storageOf().sessions
      const session = await newQuestion(storageOf(), [], 20)
      await wait(40)
      await change(storageOf(), session, 2, { to: 'extended', byMs: 30_000 })
      expect(await answers.leftMs(session, FIRST)).toBeGreaterThan(25_000)
      await change(storageOf(), session, 3, { to: 'extended', byMs: 30_000 })
      expect(await answers.leftMs(session, FIRST)).toBeGreaterThan(55_000)
      const free = await newQuestion(storageOf(), [])
      await change(storageOf(), free, 2, { to: 'extended', byMs: 30_000 })
      expect(await answers.leftMs(free, FIRST)).toBeNull()
    })

    test('is made longer in a pause by as much', async () => {
      const { answers } = storageOf().sessions
      const session = await newQuestion(storageOf(), [], 60_000)
      await change(storageOf(), session, 2, { to: 'paused' })
      const left = (await answers.leftMs(session, FIRST)) ?? 0
      await change(storageOf(), session, 3, { to: 'extended', byMs: 30_000 })
      expect(await answers.leftMs(session, FIRST)).toBeCloseTo(left + 30_000, 3)
    })

    test('is told by each seat’s own, and of all the longest of those who are waited for', async () => {
      const { answers, seats } = storageOf().sessions
      const [ann, bob, eve] = [id('seat'), id('seat'), id('seat')]
      const session = await newQuestion(storageOf(), [ann, bob, eve], 60_000)
      await seats.setTime(session, bob, 'extended')
      await seats.setTime(session, eve, 'none')
      const left = async (seat: string) => (await seats.one(session, seat, FIRST))?.leftMs
      expect(await left(ann)).toBeLessThanOrEqual(60_000)
      expect(await left(bob)).toBeGreaterThan(100_000)
      expect(await left(eve)).toBeNull()
      const longest = () => answers.longestLeftMs(session, FIRST, 60_000)
      expect(await longest()).toBeNull()
      await seats.seenBefore({ session, seat: eve }, 70_000)
      expect(await longest()).toBeGreaterThan(100_000)
      await answers.add(answerOf(session, bob))
      expect(await longest()).toBeLessThanOrEqual(60_000)
      await seats.leave(session, ann)
      expect(await longest()).toBeGreaterThan(50_000)
      expect(await answers.longestLeftMs(session, { ...FIRST, question: 1 }, 60_000)).toBeNull()
      const free = await newQuestion(storageOf(), [ann])
      expect(await answers.longestLeftMs(free, FIRST, 60_000)).toBeNull()
    })

    test('is over for each when its own is', async () => {
      const { answers, seats } = storageOf().sessions
      const [ann, bob, eve, kim] = [id('seat'), id('seat'), id('seat'), id('seat')]
      const session = await newQuestion(storageOf(), [ann, bob, eve, kim], 1000)
      await seats.setTime(session, bob, 'extended')
      await seats.setTime(session, eve, 'none')
      await wait(1000 + GRACE - 500)
      expect(await answers.add(answerOf(session, kim))).toBe('stored')
      await wait(700)
      expect(await answers.counts(session, FIRST, 60_000)).toMatchObject({ here: 4, awaited: 2 })
      expect(await answers.add(answerOf(session, ann))).toBe('not-open')
      expect(await answers.add(answerOf(session, bob))).toBe('stored')
      expect(await answers.counts(session, FIRST, 60_000)).toMatchObject({ answered: 2, awaited: 1 })
      await wait(1100)
      expect(await answers.add(answerOf(session, eve))).toBe('stored')
      await change(storageOf(), session, 2, { to: 'closed' })
      const late = id('seat')
      await seats.join(session, late, 500)
      await seats.setTime(session, late, 'none')
      expect(await answers.add(answerOf(session, late))).toBe('not-open')
    })
  })
}
