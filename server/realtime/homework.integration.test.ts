import { beforeEach, describe, expect, test } from 'vitest'
import type { HomeworkActivity } from '#core/homework/assignment.ts'
import { parseEvents } from '#core/match/stored-events.ts'
import { replay } from '#core/match/evolve.ts'
import { type TestSchool, type TestStudent, openSchool } from '#server/homework/test-school.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { askDatabase } from '../database/ask-database.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { newId } from '../new-id.ts'
import { openStorage } from '../storage/open-storage.ts'
import type { TestPlayer } from './test-player.ts'
import { playRightly } from './test-plays.ts'

let databaseUrl: string

const house = useTestHouse(async () => {
  databaseUrl = await freshDatabase()
  return openStorage(databaseUrl, { poolSize: 8, parseEvents })
})

const ask = (text: string, values: readonly unknown[] = []) => askDatabase(databaseUrl, text, [...values])

const CLOSE: HomeworkActivity = {
  kind: 'scenario',
  title: '',
  scenario: 'four-waves',
  level: 2,
  confidence: false,
}
const GOAL: HomeworkActivity = { kind: 'goal', title: '', level: 1, clean: 2, withLoss: 1 }
const BOTH = { activities: [CLOSE, GOAL], attempts: 1 }
const WITH_COMPUTER = { activity: 0, partner: 'computer' } as const
const WITH_FRIEND = { activity: 0, partner: 'friend' } as const

let school: TestSchool
let anna: TestPlayer & { readonly student: TestStudent }

async function comeIn(name: string, at: TestSchool = school): Promise<typeof anna> {
  const player = await house.player()
  return { ...player, student: await at.enrol(name, player.seat) }
}

const setupOf = async (match: string) => replay(await house.events(match))?.setup

const attempts = () => ask('SELECT match, nth FROM attempts ORDER BY nth')

beforeEach(async () => {
  school = await openSchool(house.storage, ask)
  anna = await comeIn('Anna Schmidt')
})

describe('a close at home', () => {
  test('is played with the computer, and counts', async () => {
    const { code } = await school.set(BOTH)
    const { match } = await anna.get('homework:start', { code, ...WITH_COMPUTER })
    await anna.get('match:join', { match })
    await playRightly(() => house.events(match), { client: anna })
    await anna.until(({ phase }) => phase === 'ended')
    const view = await anna.student.home.read(code)
    expect(view).toMatchObject({ done: 1 })
    expect(view?.list[0]).toMatchObject({ isDone: true, counted: 1, mayBegin: false })
    expect(view?.list[0]?.attempts).toMatchObject([
      { match, result: { percent: 100, clean: true, isLate: false } },
    ])
    expect(await anna.ask('homework:start', { code, ...WITH_COMPUTER })).toMatchObject({
      code: 'no-attempts-left',
    })
  })

  test('goes on on a second device, in another process, move by move', async () => {
    const { code } = await school.set(BOTH)
    const { match } = await anna.get('homework:start', { code, ...WITH_COMPUTER })
    await anna.get('match:join', { match })
    const events = () => house.events(match)
    await playRightly(events, { client: anna }, { until: ({ ends }) => ends.client.number > 1 })
    await house.stop(house.server)
    const device = await house.player(anna.cookie, await house.startAnother())
    expect(await device.get('homework:start', { code, ...WITH_COMPUTER })).toMatchObject({ match })
    await device.get('match:join', { match })
    await playRightly(events, { client: device })
    expect(await anna.student.home.read(code)).toMatchObject({ done: 1 })
    expect(await attempts()).toEqual([{ match, nth: 1 }])
  })

  test('begun at once on many devices is one', async () => {
    const { code } = await school.set(BOTH)
    const other = await house.player(anna.cookie, await house.startAnother())
    const devices = [anna, other, await house.player(anna.cookie), anna, other]
    const begun = await Promise.all(
      devices.map((one) => one.get('homework:start', { code, ...WITH_COMPUTER })),
    )
    expect(new Set(begun.map(({ match }) => match)).size).toBe(1)
    expect(await attempts()).toHaveLength(1)
  })

  test('whose match was never opened is opened by the next start', async () => {
    const { id, code } = await school.set(BOTH)
    const match = newId(16)
    await ask(
      'INSERT INTO attempts (id, assignment, activity, student, nth, match) VALUES ($1, $2, 0, $3, 1, $4)',
      [newId(16), id, anna.student.id, match],
    )
    expect(await anna.get('homework:start', { code, ...WITH_COMPUTER })).toMatchObject({ match })
    await anna.get('match:join', { match })
    expect((await anna.until(({ asked }) => asked !== null)).phase).toBe('playing')
  })

  test('has the same numbers for all, where the teacher says so', async () => {
    const bo = await comeIn('Bo Li')
    for (const seeds of ['same', 'own'] as const) {
      const { code } = await school.set({ ...BOTH, seeds })
      const started = [anna, bo].map((one) => one.get('homework:start', { code, ...WITH_COMPUTER }))
      const [a, b] = await Promise.all((await Promise.all(started)).map(({ match }) => setupOf(match)))
      expect(JSON.stringify(a?.plan.starts) === JSON.stringify(b?.plan.starts)).toBe(seeds === 'same')
    }
  })

  test('of a goal is of the scenario that is wanted: another one is another close, the same goes on', async () => {
    const { code } = await school.set(BOTH)
    const start = (scenario: string) =>
      anna.get('homework:start', { code, activity: 1, scenario, partner: 'computer' })
    const first = await start('four-waves')
    const lossy = await start('first-fin-lost')
    expect(lossy.match).not.toBe(first.match)
    expect(await start('four-waves')).toMatchObject({ match: first.match })
    expect((await setupOf(lossy.match))?.scenario).toBe('first-fin-lost')
    const none = { code, activity: 1, partner: 'computer' } as const
    expect(await anna.ask('homework:start', none)).toMatchObject({ code: 'malformed' })
    const unknown = { ...none, scenario: 'no-such' }
    expect(await anna.ask('homework:start', unknown)).toMatchObject({ code: 'no-such-scenario' })
  })
})

describe('a classmate', () => {
  test('takes the other end, with an attempt of their own, and both count', async () => {
    const bo = await comeIn('Bo Li')
    const { code } = await school.set(BOTH)
    const { match } = await anna.get('homework:start', { code, ...WITH_FRIEND })
    await anna.get('match:join', { match })
    expect(await bo.get('homework:join', { code, match })).toMatchObject({ match })
    expect(await bo.get('homework:join', { code, match })).toMatchObject({ match })
    await bo.get('match:join', { match })
    await playRightly(() => house.events(match), { client: anna, server: bo })
    for (const { student } of [anna, bo])
      expect((await student.home.read(code))?.list[0]).toMatchObject({
        isDone: true,
        attempts: [{ match, nth: 1 }],
      })
    const cleo = await comeIn('Cleo')
    expect(await cleo.ask('homework:join', { code, match })).toMatchObject({ code: 'match-over' })
  })

  test('who waits in a match of their own comes over; who has begun one finishes it first', async () => {
    const [bo, cleo] = [await comeIn('Bo Li'), await comeIn('Cleo')]
    const { code } = await school.set(BOTH)
    const { match } = await anna.get('homework:start', { code, ...WITH_FRIEND })
    await cleo.get('homework:start', { code, ...WITH_COMPUTER })
    expect(await cleo.ask('homework:join', { code, match })).toMatchObject({ code: 'attempt-under-way' })
    await bo.get('homework:start', { code, ...WITH_FRIEND })
    expect(await bo.get('homework:join', { code, match })).toMatchObject({ match })
    expect(await bo.get('homework:start', { code, ...WITH_FRIEND })).toMatchObject({ match })
  })

  test('comes where there is a free end, and who comes second has used no attempt', async () => {
    const [bo, cleo] = [await comeIn('Bo Li'), await comeIn('Cleo')]
    const { code } = await school.set(BOTH)
    const { match } = await anna.get('homework:start', { code, ...WITH_FRIEND })
    const came = await Promise.all([bo, cleo].map((one) => one.ask('homework:join', { code, match })))
    expect(came.filter(({ ok }) => ok)).toHaveLength(1)
    expect(came.find(({ ok }) => !ok)).toMatchObject({ code: 'match-full' })
    expect(await attempts()).toHaveLength(2)
  })

  test('who does not come is not waited for: the computer takes the end', async () => {
    const { code } = await school.set(BOTH)
    const { match } = await anna.get('homework:start', { code, ...WITH_FRIEND })
    expect(await anna.get('homework:start', { code, ...WITH_COMPUTER })).toMatchObject({ match })
    await anna.get('match:join', { match })
    expect((await anna.until(({ phase }) => phase === 'playing')).phase).toBe('playing')
  })

  test('is not wanted where the teacher says so', async () => {
    const { code } = await school.set({ ...BOTH, classmates: false })
    expect(await anna.ask('homework:start', { code, ...WITH_FRIEND })).toMatchObject({ code: 'alone-here' })
    const { match } = await anna.get('homework:start', { code, ...WITH_COMPUTER })
    expect(await anna.ask('homework:join', { code, match })).toMatchObject({ code: 'alone-here' })
  })
})

describe('nobody else', () => {
  test('begins or joins: not a seat without a card, not a student of another class', async () => {
    const stranger = await house.player()
    const mallory = await comeIn('Mallory', await openSchool(house.storage, ask))
    const { code } = await school.set(BOTH)
    const { match } = await anna.get('homework:start', { code, ...WITH_FRIEND })
    for (const [who, why] of [
      [stranger, 'not-a-student'],
      [mallory, 'no-such-homework'],
    ] as const) {
      expect(await who.ask('homework:start', { code, ...WITH_COMPUTER })).toMatchObject({ code: why })
      expect(await who.ask('homework:join', { code, match })).toMatchObject({ code: why })
    }
    expect(await attempts()).toHaveLength(1)
  })

  test('joins a match that is none of the homework’s', async () => {
    const bo = await comeIn('Bo Li')
    const { code } = await school.set(BOTH)
    const other = await school.set(BOTH)
    const { match } = await anna.get('homework:start', { code: other.code, ...WITH_FRIEND })
    expect(await bo.ask('homework:join', { code, match })).toMatchObject({ code: 'no-such-match' })
    expect(await bo.ask('homework:join', { code, match: newId(16) })).toMatchObject({ code: 'no-such-match' })
  })

  test('begins before it opens, after it is due, in an archived class, or what is no close', async () => {
    const reading: HomeworkActivity = { kind: 'reading', title: '', chapter: 'four-waves' }
    const { id, code } = await school.set({ activities: [CLOSE, reading] })
    const start = (activity = 0) => anna.ask('homework:start', { code, activity, partner: 'computer' })
    for (const activity of [1, 2]) expect(await start(activity)).toMatchObject({ code: 'no-such-activity' })
    const times =
      'UPDATE assignments SET opens_at = now() + $2::interval, due_at = now() + $3::interval WHERE id = $1'
    await ask(times, [id, '1 hour', '2 hours'])
    expect(await start()).toMatchObject({ code: 'homework-not-open' })
    await ask(times, [id, '-2 hours', '-1 hour'])
    expect(await start()).toMatchObject({ code: 'homework-closed' })
    await ask(times, [id, '-2 hours', '1 hour'])
    await house.storage.classes.list.archive(school.group, true)
    expect(await start()).toMatchObject({ code: 'class-archived' })
    expect(await attempts()).toEqual([])
  })
})
