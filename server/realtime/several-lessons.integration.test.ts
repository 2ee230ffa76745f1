import { describe, expect, test } from 'vitest'
import type { StudentTime } from '#core/session/class-settings.ts'
import { cardsOf } from '../cards/own-cards.ts'
import { endSeat } from '../compose-ended-seats.ts'
import { startTestServer } from '../compose-test-server.ts'
import { type TestProcess, useSeveralProcesses } from '../compose-test-several.ts'
import { act, answer, until } from '../compose-test-sessions.ts'
import { TEST_SECRET } from '../compose-test-teachers.ts'
import { newId } from '../new-id.ts'
import { openRedisLink } from './redis-link.ts'
import {
  FOUR_WAVES,
  consoleOf,
  playToTheEnd,
  projectorOf,
  sitDown,
  sitDownAll,
  startLesson,
  students,
  tryAct,
} from './test-lesson.ts'
import { newCommand } from './test-plays.ts'
import { hasRedis } from './test-redis.ts'
import { type Member, RIGHT, WRONG, asAsked, comeAsHost, comeIn, makeSession } from './test-session.ts'

/** Milliseconds after which a process looks for itself: never, so that what crosses here crossed as news. */
const NEVER = 600_000
const sessionTimes = { grace: 300, countForHost: 20, countForPlayers: 50 }

describe.skipIf(!hasRedis)('a session between two processes', () => {
  const several = useSeveralProcesses({ times: { lookEvery: NEVER, waitsFast: false }, sessionTimes })

  /** A lesson whose teacher is here, with so many students at each process, in pairs that cross. */
  async function begun(each: number) {
    const { here, there } = several
    const lesson = await startLesson(here, [FOUR_WAVES], { pairBy: 'hand', odd: 'computer' })
    const teacher = await consoleOf(here, lesson)
    const [near, far] = [
      await students(here, lesson.code, each),
      await students(there, lesson.code, each),
    ] as const
    await teacher.until(({ host }) => host?.roster.length === 2 * each)
    const pairs = near.map((one, nr) => [one.player.seat, far[nr]?.player.seat ?? ''] as [string, string])
    const wanted = { session: lesson.session, command: newCommand(), pairs }
    teacher.take((await teacher.player.get('session:pairs', wanted)).update)
    return { lesson, teacher, near, far }
  }

  async function start(teacher: Member): Promise<void> {
    expect(await tryAct(teacher, 'start')).toBeNull()
  }

  test('is a quiz that all see and answer alike', async () => {
    const { here, there } = several
    const made = await makeSession(here.server.url)
    const { cookie } = await here.player()
    const host = await comeAsHost(await here.player(`${cookie}; ${made.cookie}`), made.code)
    const [ann, bob] = [
      await comeIn(await here.player(), made.code),
      await comeIn(await there.player(), made.code),
    ]
    await host.until(({ host: seen }) => seen?.roster.length === 2)
    await ann.until(({ head }) => head.players === 2)
    await act(host, 'start')
    await Promise.all([ann, bob].map((member) => until(member, 'question')))
    const tab = await comeIn(await here.player(bob.player.cookie), made.code)
    expect(await answer(bob)).toMatchObject({ ok: true })
    await host.until(({ host: seen }) => seen?.answered === 1)
    expect((await tab.until(({ own }) => own?.answer !== null)).own?.answer).toEqual(asAsked(bob, RIGHT))
    expect(await answer(ann, WRONG)).toMatchObject({ ok: true })
    for (const member of [host, ann, bob, tab]) {
      const { head } = await until(member, 'answer')
      expect(head.closed?.distribution).toMatchObject({ answers: 2, right: 1 })
    }
    await host.player.get('session:act', {
      session: made.session,
      command: newCommand(),
      at: host.view().sequence,
      act: 'end',
    })
    for (const member of [host, ann, bob]) await until(member, 'ended')
  })

  test('is a round of pairs that cross, on console and projector', async () => {
    const { lesson, teacher, near, far } = await begun(2)
    const projector = await projectorOf(several.there, lesson, teacher)
    await start(teacher)
    const pairs = await sitDownAll([...near, ...far])
    expect(pairs.map((pair) => pair.members.length)).toEqual([2, 2])
    for (const seen of [teacher, projector]) await seen.until(({ wall }) => wall?.pairs.length === 2)
    const [first, second] = pairs as [(typeof pairs)[0], (typeof pairs)[0]]
    await playToTheEnd(several.here, first)
    for (const seen of [teacher, projector])
      await seen.until(({ wall }) => isOver(wall?.pairs.find(({ match }) => match === first.match)))
    for (const member of [...near, ...far]) await member.until(({ head }) => head.round?.over === 1)
    await playToTheEnd(several.here, second)
    for (const member of [teacher, projector, ...near, ...far]) await until(member, 'debrief')
    for (const member of [...near, ...far]) await member.until(({ own }) => own?.points === 1100)
  })

  test('stands still at both, and lets in who comes late', async () => {
    const { lesson, teacher, near, far } = await begun(1)
    await start(teacher)
    const [pair] = await sitDownAll([...near, ...far])
    await act(teacher, 'pause')
    for (const player of [pair?.client, pair?.server]) await player?.until(({ paused }) => paused)
    await act(teacher, 'resume')
    for (const player of [pair?.client, pair?.server]) await player?.until(({ paused }) => !paused)
    const late = await comeIn(await several.there.player(), lesson.code)
    await sitDown(late)
    await teacher.until(({ wall }) => wall?.pairs.length === 2)
  })

  test('is over for who was sent away, also for the match', async () => {
    const { lesson, teacher, near, far } = await begun(1)
    await start(teacher)
    const [pair] = await sitDownAll([...near, ...far])
    const [ann, bob] = [near[0], far[0]] as [Member, Member]
    const kicked = new Promise((resolve) => bob.player.socket.once('session:kicked', resolve))
    await teacher.player.get('session:kick', { session: lesson.session, seat: bob.player.seat })
    expect(await kicked).toEqual({ session: lesson.session })
    await teacher.until(({ host }) => host?.roster.length === 1)
    const heard = bob.player.updates.length
    const role = pair?.client === ann.player ? 'client' : 'server'
    await playToTheEnd(several.here, { match: pair?.match ?? '', members: [], [role]: ann.player })
    await ann.player.until(({ phase }) => phase === 'ended')
    expect(bob.player.updates).toHaveLength(heard)
    const again = await several.there.player(bob.player.cookie)
    expect(await again.ask('session:join', { code: lesson.code })).toMatchObject({ code: 'kicked' })
  })

  test('tells a seat its name and its time', async () => {
    const { lesson, teacher, far } = await begun(1)
    const [bob] = far as [Member]
    const { session } = lesson
    const { seat } = bob.player
    const { name } = await teacher.player.get('session:rename', { session, seat })
    await bob.until(({ own }) => own?.name === name)
    await teacher.player.get('session:time', { session, seat, time: 'extended' satisfies StudentTime })
    await bob.until(({ own }) => own?.time === 'extended')
    await teacher.until(({ host }) => host?.roster.find((row) => row.seat === seat)?.name === name)
  })

  test('ends the devices of a card that was revoked at another process', async () => {
    const { there, redis, storage } = several
    const link = openRedisLink({ url: redis.url, secret: TEST_SECRET, onAway() {}, onBack() {} })
    const third = await startTestServer(storage, { several: { redis: link } })
    const { group, student, teacher } = await classOfOne(there)
    const own = cardsOf(
      { cards: storage.cards, classes: storage.classes.list, secret: TEST_SECRET, newId, endSeat },
      teacher,
    )
    const made = await own.make(group, [student], 'en')
    if (!made.ok) throw new TypeError(made.why)
    const player = await there.player(await signIn(there, made.cards[0]!))
    const gone = new Promise((resolve) => player.socket.once('disconnect', resolve))
    expect(await own.revoke(group, student)).toEqual({ ok: true })
    await gone
    expect((await there.player(player.cookie)).seat).not.toBe(player.seat)
    await third.running.stop()
    link.close()
    expect(third.errors).toEqual([])
  })
})

function isOver(pair: { readonly phase: string } | undefined): boolean {
  return pair?.phase === 'ended'
}

async function classOfOne({ storage }: TestProcess) {
  const [group, student, teacher] = [newId(16), newId(16), newId(16)]
  await storage.classes.list.create({ id: group, name: '7b', teacher }, 10)
  await storage.classes.roster.add(group, [{ student, name: 'Ann' }], 10)
  return { group, student, teacher }
}

async function signIn({ server }: TestProcess, { card, secret }: { card: string; secret: string }) {
  const response = await fetch(`${server.url}/card`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ card, secret }),
  })
  return response.headers.get('set-cookie')?.split(';', 1)[0] ?? ''
}
