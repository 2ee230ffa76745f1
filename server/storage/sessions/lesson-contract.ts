import { describe, expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { lessonMakers } from './lesson-makers.ts'
import { FIRST, answerOf, id, newQuestion, rowOf } from './session-makers.ts'

/** What every storage does with a lesson, beside what it does with any session. */
export function testLessonStorage(storageOf: () => Storage, wait: (ms: number) => Promise<void>): void {
  const { start, comeIn, comeInTurn } = lessonMakers(storageOf, wait)

  describe('of teachers', () => {
    test('lists what a teacher has started and what the classes hold, the newest first', async () => {
      const { list, seats, log } = storageOf().sessions
      const [teacher, other, group] = [id('teacher'), id('teacher'), id('class')]
      const first = await start({ teacher, class: group })
      await wait(2)
      const second = await start({ teacher: other, class: group })
      await wait(2)
      const third = await start({ teacher })
      await start({ teacher: other, class: id('class') })
      await start()
      const [ann, bob, eve] = await comeInTurn(first, 3)
      await seats.leave(first, ann ?? '')
      await seats.kick(first, bob ?? '')
      expect(eve).toBeDefined()
      await log.append(rowOf(first, 1, { phase: 'ended' }))
      const lines = await list.ofTeacher(teacher, [group], 10)
      expect(lines.map((line) => line.id)).toEqual([third, second, first])
      expect(lines[2]).toEqual({
        id: first,
        code: expect.any(String),
        phase: 'ended',
        createdAt: expect.any(Number),
        teacher,
        class: group,
        players: 2,
      })
      expect((await list.ofTeacher(teacher, [], 10)).map((line) => line.id)).toEqual([third, first])
      expect(await list.ofTeacher(teacher, [group], 2)).toEqual(lines.slice(0, 2))
      expect(await list.byId(first)).toMatchObject({ teacher, class: group })
    })

    test('knows whether the host is there', async () => {
      const { list } = storageOf().sessions
      const session = await start()
      expect(await list.hostHere(session, 60_000)).toBe(false)
      await list.hostSeen([session])
      expect(await list.hostHere(session, 60_000)).toBe(true)
      await wait(30)
      expect(await list.hostHere(session, 20)).toBe(false)
      expect(await list.hostHere(id('session'), 60_000)).toBe(false)
    })

    test('finds the session of a match, and the matches of a session by round', async () => {
      const { list, log } = storageOf().sessions
      const session = await start()
      const [a, b, c] = [id('match'), id('match'), id('match')]
      const later = [{ match: b, activity: 1, round: 1 }]
      await log.append(rowOf(session, 1, { matches: later }))
      const first = [a, c].map((match) => ({ match, activity: 1, round: 0 }))
      await log.append(rowOf(session, 2, { matches: [...first, { match: b, activity: 9, round: 9 }] }))
      const lost = rowOf(session, 2, { matches: [{ match: 'lost', activity: 0, round: 0 }] })
      expect(await log.append(lost)).toBe('conflict')
      expect(await list.matchesOf(session)).toEqual([...first, ...later])
      expect(await list.sessionOfMatch(b)).toBe(session)
      expect(await list.sessionOfMatch('lost')).toBeNull()
    })
  })

  describe('kicks', () => {
    test('last, and leave what was done', async () => {
      const { seats, answers, exits } = storageOf().sessions
      const [ann, bob] = [id('seat'), id('seat')]
      const session = await newQuestion(storageOf(), [ann, bob])
      await answers.add(answerOf(session, ann))
      await exits.say(session, ann, 'x')
      await seats.setPartner(session, ann, bob)
      expect(await seats.kick(session, id('seat'))).toBe(false)
      expect(await seats.kick(session, ann)).toBe(true)
      expect(await seats.kick(session, ann)).toBe(false)
      expect(await seats.join(session, ann, 500)).toBe('kicked')
      await seats.seen([{ session, seat: ann }])
      expect(await seats.roster(session, 5000)).toMatchObject([{ seat: bob, partner: null }])
      expect(await seats.one(session, ann, null)).toBeNull()
      expect(await exits.all(session)).toEqual([])
      expect(await exits.say(session, ann, 'y')).toBe(false)
      expect(await answers.results(session)).toMatchObject([{ seat: ann, isRight: true }])
      const second = { ...FIRST, question: 1 }
      expect(await answers.add(answerOf(session, ann, second))).toBe('not-in-session')
      expect(await seats.join(session, id('seat'), 2)).toBe('joined')
    })

    test('reach also who had left', async () => {
      const { seats } = storageOf().sessions
      const session = await start()
      const ann = await comeIn(session, 'Ann')
      await seats.leave(session, ann)
      expect(await seats.kick(session, ann)).toBe(true)
      expect(await seats.join(session, ann, 500)).toBe('kicked')
    })

    test('hold however it is tried to come in at that moment', async () => {
      const { seats } = storageOf().sessions
      const session = await start()
      const ann = await comeIn(session, 'Ann')
      const tries = Array.from({ length: 10 }, (_, nr) =>
        nr === 4 ? seats.kick(session, ann) : seats.join(session, ann, 500),
      )
      await Promise.all(tries)
      expect(await seats.roster(session, 5000)).toEqual([])
      expect(await seats.join(session, ann, 500)).toBe('kicked')
    })
  })

  test('what was learned is kept as it was said last', async () => {
    const { exits } = storageOf().sessions
    const session = await start()
    const [ann = '', bob = ''] = await comeInTurn(session, 2)
    expect(await exits.say(session, bob, 'FIN takes a number')).toBe(true)
    expect(await exits.say(session, ann, 'x')).toBe(true)
    expect(await exits.say(session, ann, '四次挥手')).toBe(true)
    expect(await exits.say(session, id('seat'), 'x')).toBe(false)
    const all = await exits.all(session)
    expect(all).toEqual([
      { seat: ann, text: '四次挥手' },
      { seat: bob, text: 'FIN takes a number' },
    ])
  })
}
