import { describe, expect, test } from 'vitest'
import { GRACE } from '#core/session/settings.ts'
import type { Storage } from '../storage.ts'
import { FIRST, HASH, answerOf, change, id, newQuestion, newSession, rowOf } from './session-makers.ts'

/** What every storage does with a lesson, beside what it does with any session. */
export function testClassStorage(storageOf: () => Storage, wait: (ms: number) => Promise<void>): void {
  const start = async (rest = {}) => (await newSession(storageOf(), rest)).session

  /** Comes in under a name. */
  async function comeIn(session: string, name: string): Promise<string> {
    const seat = id('seat')
    await storageOf().seats.create({ id: seat, tokenHash: HASH, name })
    await storageOf().sessions.seats.join(session, seat, 500)
    return seat
  }

  /** So many, in the order of their coming. */
  async function comeInTurn(session: string, many: number): Promise<string[]> {
    const seats: string[] = []
    for (let nr = 0; nr < many; nr += 1) {
      await wait(2)
      seats.push(await comeIn(session, id('name')))
    }
    return seats
  }

  async function nameOf(seat: string) {
    return (await storageOf().seats.names([seat])).get(seat)
  }

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
