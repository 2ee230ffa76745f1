import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GRACE } from '#core/session/settings.ts'
import type { Storage } from '../storage.ts'
import { testLessonStorage } from './lesson-contract.ts'
import { testLessonSeats } from './lesson-seats-contract.ts'
import { testLessonTime } from './lesson-time-contract.ts'
import {
  FIRST,
  HASH,
  NOBODYS,
  SECOND,
  answerOf,
  change,
  id,
  newQuestion,
  newSession as newSessionIn,
  rowOf,
} from './session-makers.ts'

function dueIn(inMs: number | null) {
  return [{ kind: 'session:x', inMs }]
}

/** What every storage does with sessions. `wait` lets the storage's own clock go on. */
export function testSessionStorage(open: () => Promise<Storage>, wait: (ms: number) => Promise<void>): void {
  let storage: Storage
  beforeAll(async () => {
    storage = await open()
  })
  afterAll(() => storage.close())

  const newSession = (rest: { open?: boolean } = {}) => newSessionIn(storage, rest)
  const asked = (players: readonly string[], limitMs: number | null = null) =>
    newQuestion(storage, players, limitMs)
  const close = (session: string) => change(storage, session, 2, { to: 'closed' })

  describe('the list', () => {
    test('gives a code once, and finds a session by it', async () => {
      const { session, code } = await newSession()
      const row = { id: session, code, hostHash: HASH, open: false, ...NOBODYS }
      expect(await storage.sessions.list.byCode(code)).toEqual(row)
      expect(await storage.sessions.list.byId(session)).toEqual(row)
      expect(await storage.sessions.list.byCode('ZZZZZZ')).toBeNull()
      expect(await storage.sessions.list.create({ ...row, id: id('session') })).toBe(false)
    })

    test('finds the fullest open lobby where somebody is, for who is not in it', async () => {
      const { list, seats, log } = storage.sessions
      const [ann, bob, eve] = [id('seat'), id('seat'), id('seat')]
      const [closed, lonely, small, large] = [
        await newSession(),
        await newSession({ open: true }),
        await newSession({ open: true }),
        await newSession({ open: true }),
      ]
      expect(await list.findOpen(eve, 1000)).toBeNull()
      await seats.join(closed.session, ann, 500)
      await list.hostSeen([small.session])
      expect(await list.findOpen(eve, 1000)).toBe(small.code)
      for (const seat of [ann, bob]) await seats.join(large.session, seat, 500)
      expect(await list.findOpen(eve, 1000)).toBe(large.code)
      expect(await list.findOpen(ann, 1000)).toBe(small.code)
      await log.append(rowOf(large.session, 1, { phase: 'lobby', locked: true }))
      expect(await list.findOpen(eve, 1000)).toBe(small.code)
      await log.append(rowOf(small.session, 1, { phase: 'going' }))
      expect(await list.findOpen(eve, 1000)).toBeNull()
      await seats.join(lonely.session, ann, 500)
      await wait(60)
      expect(await list.findOpen(eve, 50)).toBeNull()
    })
  })

  describe('the log', () => {
    test('a sequence or a command that is there is a conflict, and changes nothing', async () => {
      const { log, answers } = storage.sessions
      const { session } = await newSession()
      expect(await log.append(rowOf(session, 1))).toBe('stored')
      const questions = [{ ...FIRST, to: 'opened', limitMs: 1000 }] as const
      const due = [{ kind: 'session:x', inMs: 0 }]
      expect(await log.append(rowOf(session, 1, { commandId: 'x', questions, due }))).toBe('conflict')
      const again = rowOf(session, 2, { commandId: `${session}/1`, questions, due })
      expect(await log.append(again)).toBe('conflict')
      expect(await log.read(session, 0)).toHaveLength(1)
      expect(await answers.leftMs(session, FIRST)).toBeNull()
      const claimed = await storage.due.claim(1000, 60_000)
      expect(claimed.filter(({ subject }) => subject === session)).toEqual([])
    })

    test('a row brings what is due, and takes it away', async () => {
      const { log } = storage.sessions
      const { session } = await newSession()
      await log.append(rowOf(session, 1, { due: dueIn(60_000) }))
      await log.append(rowOf(session, 2, { due: dueIn(0) }))
      await wait(5)
      const claimed = await storage.due.claim(1000, 0)
      expect(claimed.filter(({ subject }) => subject === session)).toHaveLength(1)
      await log.append(rowOf(session, 3, { due: dueIn(null) }))
      await wait(5)
      const rest = await storage.due.claim(1000, 60_000)
      expect(rest.filter(({ subject }) => subject === session)).toEqual([])
    })

    test('a due row that is there can be left as it is', async () => {
      const { session } = await newSession()
      await storage.due.change(session, { kind: 'session:lobby', inMs: 0 })
      await storage.due.change(session, { kind: 'session:lobby', inMs: 60_000, unlessThere: true })
      await wait(5)
      const claimed = await storage.due.claim(1000, 60_000)
      expect(claimed.filter(({ subject }) => subject === session)).toHaveLength(1)
    })

    test('rows of one session that are sent at once are stored in turn', async () => {
      const { session } = await newSession()
      const rows = [1, 2, 3].map((sequence) => storage.sessions.log.append(rowOf(session, sequence)))
      expect(await Promise.all(rows)).toEqual(['stored', 'stored', 'stored'])
      const after = await storage.sessions.log.read(session, 1)
      expect(after.map(({ sequence }) => sequence)).toEqual([2, 3])
    })
  })

  describe('seats', () => {
    test('come in, come back, leave and are seen', async () => {
      const { seats } = storage.sessions
      const { session } = await newSession()
      const [ann, bob] = [id('seat'), id('seat')]
      expect(await seats.join(session, ann, 500)).toBe('joined')
      expect(await seats.join(session, ann, 500)).toBe('back')
      await wait(2)
      await seats.join(session, bob, 500)
      expect(await seats.leave(session, bob)).toBe(true)
      expect(await seats.leave(session, bob)).toBe(false)
      await seats.seen([{ session, seat: bob }])
      expect(await seats.roster(session, 5000)).toEqual([
        { seat: ann, here: true, left: false, time: 'default', partner: null },
        { seat: bob, here: false, left: true, time: 'default', partner: null },
      ])
      await seats.seenBefore({ session, seat: ann }, 6000)
      expect((await seats.roster(session, 5000))[0]).toMatchObject({ here: false })
      await seats.seen([{ session, seat: ann }])
      expect((await seats.roster(session, 5000))[0]).toMatchObject({ here: true })
      // Seen since, by another process.
      await seats.seenBefore({ session, seat: ann }, 6000, 60_000)
      expect((await seats.roster(session, 5000))[0]).toMatchObject({ here: true })
      expect(await seats.join(session, bob, 500)).toBe('back')
    })

    test('the last place is given once, however many come at one instant', async () => {
      const { session } = await newSession()
      const come = Array.from({ length: 12 }, () => storage.sessions.seats.join(session, id('seat'), 5))
      const outcomes = await Promise.all(come)
      expect(outcomes.filter((outcome) => outcome === 'joined')).toHaveLength(5)
      expect(outcomes.filter((outcome) => outcome === 'full')).toHaveLength(7)
    })

    test('of those who come at one instant each hears how it stands with it, in its own session', async () => {
      const { seats, answers } = storage.sessions
      const [here, there] = [await newSession(), await newSession()]
      const [ann, bob, eve, kim] = [id('seat'), id('seat'), id('seat'), id('seat')]
      for (const seat of [ann, bob, eve]) await seats.join(here.session, seat, 500)
      await seats.leave(here.session, bob)
      await seats.kick(here.session, eve)
      const come = [ann, bob, eve, kim].map((seat) => seats.join(here.session, seat, 2))
      expect(await Promise.all([...come, seats.join(there.session, eve, 2)])).toEqual([
        'back',
        'back',
        'kicked',
        'full',
        'joined',
      ])
      const counts = [here, there].map(({ session }) => answers.counts(session, null, 5000))
      const players = (await Promise.all(counts)).map((count) => count.players)
      expect(players).toEqual([2, 1])
      const rosters = await Promise.all([here, there].map(({ session }) => seats.roster(session, 5000)))
      expect(rosters.map((roster) => roster.map(({ seat }) => seat))).toEqual([[ann, bob], [eve]])
    })

    test('what is asked of many at one instant is told of each', async () => {
      const { seats, list } = storage.sessions
      const made = await Promise.all(Array.from({ length: 4 }, () => newSession()))
      const all = made.map(({ session, code }) => ({ session, code, seat: id('seat') }))
      await Promise.all(all.map(({ session, seat }) => seats.join(session, seat, 500)))
      await Promise.all(
        all.map(({ session, seat }, nr) => seats.setTime(session, seat, nr === 2 ? 'none' : 'default')),
      )
      const own = await Promise.all(all.map(({ session, seat }) => seats.one(session, seat, null)))
      expect(own.map((seat) => seat?.time)).toEqual(['default', 'default', 'none', 'default'])
      const elsewhere = await Promise.all(all.map(({ seat }) => seats.one(all[0]?.session ?? '', seat, null)))
      expect(elsewhere.map((seat) => seat !== null)).toEqual([true, false, false, false])
      const byCode = await Promise.all(all.map(({ code }) => list.byCode(code)))
      expect(byCode.map((row) => row?.id)).toEqual(all.map(({ session }) => session))
      const byId = await Promise.all([...all.map(({ session }) => list.byId(session)), list.byId('none')])
      expect(byId.map((row) => row?.code)).toEqual([...all.map(({ code }) => code), undefined])
    })

    test('that go at one instant are each seen as long ago as was said', async () => {
      const { seats } = storage.sessions
      const { session } = await newSession()
      const going = Array.from({ length: 6 }, () => id('seat'))
      for (const seat of going) await seats.join(session, seat, 500)
      await Promise.all(going.map((seat, nr) => seats.seenBefore({ session, seat }, nr * 2000)))
      const here = (await seats.roster(session, 5000)).filter((row) => row.here).map(({ seat }) => seat)
      expect(here.toSorted()).toEqual(going.slice(0, 3).toSorted())
    })
  })

  describe('answers', () => {
    test('of many at one instant each is stored once, as it was given', async () => {
      const players = Array.from({ length: 30 }, () => id('seat'))
      const session = await asked(players)
      const { answers } = storage.sessions
      const sent = players.map((seat, index) =>
        answers.add(answerOf(session, seat, { answer: { kind: 'number', value: index } })),
      )
      expect(new Set(await Promise.all(sent))).toEqual(new Set(['stored']))
      const all = await answers.all(session, FIRST)
      expect(all).toHaveLength(30)
      for (const [index, seat] of players.entries())
        expect(all.find((one) => one.seat === seat)?.answer).toEqual({ kind: 'number', value: index })
      expect(await answers.one(session, FIRST, players[7] ?? '')).toEqual({ kind: 'number', value: 7 })
      expect(await answers.one(session, SECOND, players[7] ?? '')).toBeNull()
    })

    test('of one seat the first counts, and the same command is the same answer', async () => {
      const ann = id('seat')
      const session = await asked([ann])
      const { answers } = storage.sessions
      const first = answerOf(session, ann)
      const other = answerOf(session, ann, { answer: { kind: 'single', option: 'b' }, isRight: false })
      const verdicts = await Promise.all([first, other, first].map((one) => answers.add(one)))
      expect(verdicts).toEqual(['stored', 'already-answered', 'again'])
      expect(await answers.all(session, FIRST)).toMatchObject([{ seat: ann, answer: first.answer }])
    })

    test('who has not come in, or has left, answers nothing; what was answered before stays', async () => {
      const [ann, bob] = [id('seat'), id('seat')]
      const session = await asked([ann, bob])
      const { answers, seats } = storage.sessions
      expect(await answers.add(answerOf(session, id('seat')))).toBe('not-in-session')
      const first = answerOf(session, bob)
      expect(await answers.add(first)).toBe('stored')
      for (const seat of [ann, bob]) await seats.leave(session, seat)
      expect(await answers.add(answerOf(session, ann))).toBe('not-in-session')
      expect(await answers.add(first)).toBe('again')
      await seats.join(session, ann, 500)
      expect(await answers.add(answerOf(session, ann))).toBe('stored')
    })

    test('a question that was not opened, or was closed, takes none; what it took stays', async () => {
      const [ann, bob] = [id('seat'), id('seat')]
      const session = await asked([ann, bob])
      const { answers } = storage.sessions
      expect(await answers.add(answerOf(session, ann, SECOND))).toBe('not-open')
      const first = answerOf(session, ann)
      expect(await answers.add(first)).toBe('stored')
      await close(session)
      expect(await answers.add(answerOf(session, bob))).toBe('not-open')
      expect(await answers.add(first)).toBe('again')
      expect(await answers.add(answerOf(session, ann))).toBe('already-answered')
    })

    test('after the time is over they count for the grace, and then no more', async () => {
      const [ann, bob] = [id('seat'), id('seat')]
      const session = await asked([ann, bob], 20)
      const { answers } = storage.sessions
      await wait(60)
      expect(await answers.leftMs(session, FIRST)).toBe(0)
      expect(await answers.add(answerOf(session, ann))).toBe('stored')
      await wait(GRACE)
      expect(await answers.add(answerOf(session, bob))).toBe('not-open')
      const [given] = await answers.results(session)
      expect(given).toMatchObject({ ...FIRST, seat: ann, isRight: true })
      expect(given?.elapsedMs).toBeGreaterThanOrEqual(50)
      expect(given?.elapsedMs).toBeLessThan(GRACE)
    })

    test('closing by hand ends the time now, and leaves the grace', async () => {
      const ann = id('seat')
      const session = await asked([ann], 60_000)
      const { answers, log } = storage.sessions
      expect(await answers.leftMs(session, FIRST)).toBeGreaterThan(50_000)
      const questions = [{ ...FIRST, to: 'closing' }] as const
      await log.append(rowOf(session, 2, { questions }))
      expect(await answers.leftMs(session, FIRST)).toBe(0)
      expect(await answers.add(answerOf(session, ann))).toBe('stored')
    })

    test('while a question is being closed each is counted or refused, never lost', async () => {
      const players = Array.from({ length: 60 }, () => id('seat'))
      const session = await asked(players)
      const { answers } = storage.sessions
      const verdicts = players.slice(0, 30).map((seat) => answers.add(answerOf(session, seat)))
      const closed = close(session).then(() => answers.all(session, FIRST))
      verdicts.push(...players.slice(30).map((seat) => answers.add(answerOf(session, seat))))
      const stored = (await Promise.all(verdicts)).filter((verdict) => verdict === 'stored')
      const counted = await closed
      expect(counted).toHaveLength(stored.length)
      expect(await answers.all(session, FIRST)).toHaveLength(stored.length)
    })

    test('are counted with those who are waited for', async () => {
      const [ann, bob, eve, kim] = [id('seat'), id('seat'), id('seat'), id('seat')]
      const session = await asked([ann, bob, eve, kim])
      const { answers, seats } = storage.sessions
      await answers.add(answerOf(session, ann))
      expect(await answers.counts(session, FIRST, 5000)).toEqual({
        players: 4,
        here: 4,
        answered: 1,
        awaited: 3,
      })
      await seats.leave(session, eve)
      await seats.seenBefore({ session, seat: kim }, 6000)
      expect(await answers.counts(session, FIRST, 5000)).toEqual({
        players: 3,
        here: 2,
        answered: 1,
        awaited: 1,
      })
      expect(await answers.counts(session, null, 5000)).toMatchObject({ players: 3, answered: 0 })
    })
  })

  testLessonStorage(() => storage, wait)
  testLessonSeats(() => storage, wait)
  testLessonTime(() => storage, wait)
}
