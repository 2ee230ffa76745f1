import { describe, expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { lessonMakers } from './lesson-makers.ts'
import { answerOf, id, newQuestion } from './session-makers.ts'

/** What every storage knows of those who are in a lesson. */
export function testLessonSeats(storageOf: () => Storage, wait: (ms: number) => Promise<void>): void {
  const { start, comeIn, comeInTurn } = lessonMakers(storageOf, wait)

  describe('seats', () => {
    test('share a device two at a time, and see of themselves what is theirs', async () => {
      const { seats, exits } = storageOf().sessions
      const session = await start()
      const [ann = '', bob = '', eve = ''] = await comeInTurn(session, 3)
      const partners = async () => (await seats.roster(session, 5000)).map(({ partner }) => partner)
      expect(await seats.setPartner(session, ann, bob)).toBe(true)
      expect(await partners()).toEqual([bob, ann, null])
      expect(await seats.setPartner(session, bob, eve)).toBe(true)
      expect(await partners()).toEqual([null, eve, bob])
      expect(await seats.setPartner(session, ann, ann)).toBe(false)
      expect(await seats.setPartner(session, ann, id('seat'))).toBe(false)
      expect(await partners()).toEqual([null, eve, bob])
      expect(await seats.setTime(session, eve, 'extended')).toBe(true)
      expect(await seats.setTime(session, id('seat'), 'none')).toBe(false)
      expect(await exits.say(session, eve, 'ACK is a number')).toBe(true)
      expect(await seats.one(session, eve, null)).toEqual({
        time: 'extended',
        partner: bob,
        exit: 'ACK is a number',
        leftMs: null,
      })
      expect(await seats.setPartner(session, eve, null)).toBe(true)
      expect(await partners()).toEqual([null, null, null])
      expect(await seats.one(session, id('seat'), null)).toBeNull()
    })

    test('stay two and two, whoever is put together at once', async () => {
      const { seats } = storageOf().sessions
      const session = await start()
      const all = await comeInTurn(session, 4)
      const wishes = all.flatMap((a) => all.map((b) => seats.setPartner(session, a, b)))
      await Promise.all(wishes)
      const rows = await seats.roster(session, 5000)
      for (const { seat, partner } of rows) {
        if (partner === null) continue
        expect(rows.find((row) => row.seat === partner)?.partner).toBe(seat)
      }
    })

    test('that are here are told with what they could do so far', async () => {
      const { seats, answers } = storageOf().sessions
      const before = await newQuestion(storageOf(), [])
      const session = await start()
      const [ann = '', bob = '', eve = '', kim = '', lee = ''] = await comeInTurn(session, 5)
      for (const seat of [ann, bob]) await seats.join(before, seat, 500)
      await answers.add(answerOf(before, ann))
      await answers.add(answerOf(before, bob, { isRight: false }))
      await playedBy(ann, { right: 2, decisions: 4 })
      await seats.setPartner(session, ann, bob)
      await seats.leave(session, eve)
      await seats.kick(session, kim)
      expect(await seats.present(session, 60_000)).toEqual([
        { seat: ann, partner: bob, strength: 3 / 5 },
        { seat: bob, partner: ann, strength: 0 },
        { seat: lee, partner: null, strength: null },
      ])
      await seats.seenBefore({ session, seat: bob }, 70_000)
      expect((await seats.present(session, 60_000)).map(({ seat }) => seat)).toEqual([ann, lee])
    })
  })

  async function playedBy(seat: string, done: { right: number; decisions: number }): Promise<void> {
    const match = id('match')
    const score = { match, role: 'client', seat, scenario: 'normal-close', level: 1, ...done } as const
    const rest = { points: 100, obtainable: 300, clean: true, whole: true, elapsedMs: 10 }
    const row = { match, sequence: 1, commandId: 'a', events: [], seats: [], due: [] }
    expect(await storageOf().log.append({ ...row, scores: [{ ...score, ...rest }] })).toBe('stored')
  }

  async function nameOf(seat: string) {
    return (await storageOf().seats.names([seat])).get(seat)
  }

  describe('names', () => {
    test('are given once in a session, however they are written', async () => {
      const { names, seats } = storageOf().sessions
      const session = await start()
      const [ann, bob] = [await comeIn(session, 'Ann Lee'), await comeIn(session, '小明')]
      for (const same of ['ann  lee', ' ＡＮＮ ＬＥＥ', 'Ann\u200bLee', 'Ann\u200b Lee']) {
        const isSame = same !== 'Ann\u200bLee'
        expect(await names.claim(session, bob, same)).toBe(isSame ? 'taken' : 'done')
      }
      expect(await names.claim(session, bob, 'Émile')).toBe('done')
      expect(await names.claim(session, ann, 'ÉMILE')).toBe('taken')
      expect(await names.claim(session, ann, 'ANN LEE')).toBe('done')
      expect(await nameOf(ann)).toBe('ANN LEE')
      await seats.leave(session, ann)
      expect(await names.claim(session, bob, 'Ann Lee')).toBe('taken')
      await seats.kick(session, ann)
      expect(await names.claim(session, bob, 'Ann Lee')).toBe('done')
      const other = await start()
      expect(await names.claim(other, await comeIn(other, 'x'), 'Ann Lee')).toBe('done')
    })

    test('that are claimed at one moment are given to one', async () => {
      const { names } = storageOf().sessions
      const session = await start()
      const seats = await comeInTurn(session, 12)
      const claims = seats.map((seat, nr) => names.claim(session, seat, nr % 2 === 0 ? 'Otter' : 'otter '))
      const outcomes = await Promise.all(claims)
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    })

    test('that were the same by chance are kept by the first who claims', async () => {
      const { names } = storageOf().sessions
      const session = await start()
      const [ann, bob] = [await comeIn(session, 'Blue Fox'), await comeIn(session, 'Blue Fox')]
      expect(await names.claim(session, ann, 'Blue Fox')).toBe('taken')
      expect(await names.claim(session, ann, 'Red Fox')).toBe('done')
      expect(await names.claim(session, bob, 'Blue Fox')).toBe('done')
    })

    test('of who was forgotten stay so', async () => {
      const { names, seats } = storageOf().sessions
      const session = await start()
      const seat = id('seat')
      await seats.join(session, seat, 500)
      expect(await names.claim(session, seat, 'Ann')).toBe('done')
      expect(await nameOf(seat)).toBeUndefined()
    })
  })
}
