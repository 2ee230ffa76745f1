import { describe, expect, test } from 'vitest'
import { useSeveralProcesses } from '../compose-test-several.ts'
import { until } from '../compose-test-sessions.ts'
import { askDatabase } from '../database/ask-database.ts'
import { FOUR_WAVES, consoleOf, sitDownAll, startLesson, students, tryAct } from './test-lesson.ts'
import type { TestPlayer } from './test-player.ts'
import { type Pair, newCommand, numbersOf, playFourWaves, playRightly, seatPair } from './test-plays.ts'
import { hasRedis } from './test-redis.ts'
import { comeAsHost, comeIn, makeSession } from './test-session.ts'

/** Milliseconds until whoever was at a process that is gone is back. */
const BACK_WITHIN = 5000
/** Milliseconds within which a process that is asked to stop has ended. */
const STOPPED_WITHIN = 10_000
/** Each starts a process of its own, which takes long where much else runs. */
const PATIENT = { timeout: 120_000 }

describe.skipIf(!hasRedis)('two processes of which one may go, and a Redis that may go', () => {
  const several = useSeveralProcesses({ times: { lookEvery: 200 }, sessionTimes: { grace: 100 } })

  function typesOf(match: string) {
    return several.here.events(match).then((events) => events.map(({ type }) => type))
  }

  async function backAt(player: TestPlayer, match: string): Promise<TestPlayer> {
    const back = await several.here.player(player.cookie)
    await back.get('match:join', { match })
    return back
  }

  test('a process that is killed loses nothing and doubles nothing', PATIENT, async () => {
    const third = await several.start()
    const pairs = await Promise.all(
      Array.from({ length: 4 }, async () => seatPair(await third.player(), await several.there.player())),
    )
    const numbers = pairs.map(numbersOf)
    await Promise.all(pairs.map((pair, nr) => playFourWaves(pair, numbers[nr], { from: 0, to: 2 })))
    const submits = await Promise.all(
      pairs.map(async ({ match, client }) => {
        const { asked } = await client.until((view) => view.asked !== null)
        const move = { kind: 'nothing' } as const
        return { match, command: newCommand(), stimulus: asked?.stimulus ?? 0, move }
      }),
    )
    // On their way when it goes: some are stored by then, and nobody is told which.
    for (const [nr, { client }] of pairs.entries()) client.socket.emit('move:submit', submits[nr]!, () => {})
    await third.end('SIGKILL')
    const killed = performance.now()
    const back = await Promise.all(
      pairs.map(async (pair) => ({ ...pair, client: await backAt(pair.client, pair.match) })),
    )
    expect(performance.now() - killed).toBeLessThan(BACK_WITHIN)
    await Promise.all(back.map((pair, nr) => goOn(pair, numbers[nr]!, submits[nr]!)))
    for (const { match } of pairs) {
      const types = await typesOf(match)
      expect(types.filter((type) => type === 'move-accepted')).toHaveLength(6)
      expect(types.filter((type) => type === 'seat-lent')).toEqual([])
    }
    const scores = await askDatabase(
      several.databaseUrl,
      'SELECT count(*)::int AS rows, count(DISTINCT (match, role))::int AS seats, min(points) AS least FROM scores',
    )
    expect(scores).toEqual([{ rows: 8, seats: 8, least: 300 }])
  })

  async function goOn(
    pair: Pair,
    numbers: ReturnType<typeof numbersOf>,
    submit: Parameters<typeof pair.client.get<'move:submit'>>[1],
  ): Promise<void> {
    expect(await pair.client.get('move:submit', submit)).toMatchObject({ verdict: 'right' })
    await playFourWaves(pair, numbers, { from: 3, to: 6 })
  }

  test(
    'a process that is asked to stop tells its players, who go on at another, and ends with 0',
    PATIENT,
    async () => {
      const third = await several.start()
      const pair = await seatPair(await third.player(), await several.there.player())
      const numbers = numbersOf(pair)
      await playFourWaves(pair, numbers, { from: 0, to: 2 })
      const stopping = new Promise((resolve) => pair.client.socket.once('server:stopping', resolve))
      const asked = performance.now()
      const ended = third.end('SIGTERM')
      await stopping
      const client = await backAt(pair.client, pair.match)
      await playFourWaves({ ...pair, client }, numbers, { from: 2, to: 6 })
      expect(await ended).toBe(0)
      expect(performance.now() - asked).toBeLessThan(STOPPED_WITHIN)
    },
  )

  test('deadlines fire once, whoever looks', async () => {
    const { here, there } = several
    const pairs = await Promise.all(
      Array.from({ length: 3 }, async () => seatPair(await here.player(), await there.player())),
    )
    await Promise.all(
      pairs.map((pair) =>
        playRightly(() => here.events(pair.match), pair, { until: ({ wait }) => wait !== null }),
      ),
    )
    await Promise.all(pairs.map(({ client }) => client.until(({ phase }) => phase === 'ended')))
    for (const { match } of pairs) {
      const types = await typesOf(match)
      expect(types.filter((type) => type === 'wait-over')).toHaveLength(1)
    }
    const computer = await here.player()
    const wanted = { scenario: 'four-waves', level: 1, partner: 'computer', role: 'client' } as const
    const { match } = await computer.get('match:create', wanted)
    await computer.get('match:join', { match })
    await playRightly(() => here.events(match), { client: computer })
    expect((await typesOf(match)).filter((type) => type === 'move-accepted')).toHaveLength(6)
  })

  test('a question is closed once, whoever looks', async () => {
    const { here, there } = several
    const made = await makeSession(here.server.url, { limitMs: 5000 })
    const { cookie } = await here.player()
    const host = await comeAsHost(await there.player(`${cookie}; ${made.cookie}`), made.code)
    const members = await Promise.all(
      [here, there].map(async (process) => comeIn(await process.player(), made.code)),
    )
    expect(await tryAct(host, 'start')).toBeNull()
    for (const member of [host, ...members]) await until(member, 'answer')
    const rows = await several.storage.sessions.log.read(made.session, 0)
    const types = rows.flatMap(({ events }) => events.map(({ type }) => type))
    for (const once of ['question-opened', 'question-closing', 'question-closed'])
      expect(types.filter((type) => type === once)).toHaveLength(1)
  })

  test('without Redis they go on, and hear of each other by looking', async () => {
    const { here, there, redis } = several
    const lesson = await startLesson(here, [FOUR_WAVES], { odd: 'computer' })
    const teacher = await consoleOf(here, lesson)
    const [[ann], [bob]] = [await students(here, lesson.code, 1), await students(there, lesson.code, 1)]
    if (ann === undefined || bob === undefined) throw new Error('nobody came')
    await redis.kill()

    await playFourWaves(await seatPair(await here.player(), await there.player()))
    const [eve, kim] = [await here.player(), await there.player()]
    const stranger = { scenario: 'half-close', level: 1 } as const
    await eve.get('match:quick', stranger)
    const { match } = await kim.get('match:quick', stranger)
    // As a browser does that waits.
    expect(await eve.get('match:quick', stranger)).toEqual({ ok: true, match })
    const { session } = lesson
    await bob.until(({ own }) => own?.time === 'default')
    await teacher.player.get('session:time', { session, seat: bob.player.seat, time: 'extended' })
    await bob.until(({ own }) => own?.time === 'extended')
    expect(await tryAct(teacher, 'start')).toBeNull()
    const [seated] = await sitDownAll([ann, bob])
    await playRightly(() => here.events(seated?.match ?? ''), seated ?? {})
    for (const member of [teacher, ann, bob]) await until(member, 'debrief')
    const kicked = new Promise((resolve) => bob.player.socket.once('session:kicked', resolve))
    await teacher.player.get('session:kick', { session, seat: bob.player.seat })
    await kicked
    for (const { server } of [here, there]) expect((await fetch(`${server.url}/readyz`)).status).toBe(200)

    await redis.startAgain()
    await playFourWaves(await seatPair(await here.player(), await there.player()))
  })
})
