import { describe, expect, test } from 'vitest'
import type { EventOf, MatchEvent } from '#core/match/events.ts'
import type { SessionPhase } from '#core/session/view.ts'
import { type Depth, besidesAt } from '../compose-test-depth.ts'
import type { TestHouse } from '../compose-test-house.ts'
import { answer } from '../compose-test-sessions.ts'
import {
  FOUR_WAVES,
  READING,
  SINGLES,
  type SeatedPair,
  atTheNewest,
  consoleOf,
  playToTheEnd,
  projectorOf,
  sitDown,
  sitDownAll,
  startLesson,
  students,
  tryAct,
} from './test-lesson.ts'
import type { TestPlayer } from './test-player.ts'
import { answer as move, newCommand, playRightly } from './test-plays.ts'
import { type Member, comeAsHost, comeIn } from './test-session.ts'

const SIMULTANEOUS = { ...FOUR_WAVES, scenario: 'simultaneous-close', level: 2 } as const

/** What has broken in others, of a lesson. The house gives seats to the computer after a moment. */
export function testLessonDefects(house: TestHouse, depth: Depth = 'all'): void {
  const { also, alsoDescribe } = besidesAt(depth)
  async function twoIn(
    activities: Parameters<typeof startLesson>[1] = [FOUR_WAVES],
    settings: Parameters<typeof startLesson>[2] = {},
  ) {
    const lesson = await startLesson(house, activities, settings)
    const teacher = await consoleOf(house, lesson)
    const members = (await students(house, lesson.code, 2)) as [Member, Member]
    expect(await tryAct(teacher, 'start')).toBeNull()
    const [pair] = await sitDownAll(members)
    if (pair?.client === undefined || pair.server === undefined) throw new Error('no pair')
    return { lesson, teacher, members, pair: { ...pair, client: pair.client, server: pair.server } }
  }

  also('two lessons at once hear nothing of each other', { timeout: 60_000 }, async () => {
    const [one, two] = [await twoIn([FOUR_WAVES, SINGLES]), await twoIn([FOUR_WAVES, SINGLES])]
    const heard = new Map([one, two].map(({ lesson }) => [lesson.session, [] as string[]]))
    for (const { lesson, teacher, members } of [one, two]) {
      const all = [teacher, await projectorOf(house, lesson, teacher), ...members]
      for (const { player } of all)
        player.socket.io.engine.on('packet', ({ data }) => {
          heard.get(lesson.session)?.push(String(data ?? ''))
        })
    }
    for (const { pair, teacher, members, lesson } of [one, two]) {
      await playToTheEnd(house, pair)
      await teacher.until(({ head }) => head.phase === 'debrief')
      expect(await tryAct(teacher, 'next')).toBeNull()
      await Promise.all(members.map((member) => member.until(({ head }) => head.phase === 'question')))
      expect(await tryAct(teacher, 'end')).toBeNull()
      for (const member of members) await member.until(({ head }) => head.phase === 'ended')
      for (const { player } of members)
        await player.get('session:exit', { session: lesson.session, text: `Learned in ${lesson.code}` })
      await teacher.player.get('session:summary', { session: lesson.session })
    }
    for (const [mine, other] of [
      [one, two],
      [two, one],
    ] as const) {
      const told = heard.get(mine.lesson.session)?.join('\n') ?? ''
      expect(told).toContain(mine.pair.match)
      const foreign = [other.lesson.session, other.lesson.code, other.pair.match]
      const seats = other.members.map(({ player }) => player.seat)
      expect([...foreign, ...seats].filter((id) => told.includes(id))).toEqual([])
    }
  })

  test('of thirty moves at the same instant none is lost', { timeout: 60_000 }, async () => {
    const lesson = await startLesson(house, [SIMULTANEOUS], { odd: 'computer' })
    const teacher = await consoleOf(house, lesson)
    const members = await students(house, lesson.code, 30)
    expect(await tryAct(teacher, 'start')).toBeNull()
    const pairs = await sitDownAll(members)
    expect(pairs).toHaveLength(15)
    await Promise.all(members.map(({ player }) => player.until(({ asked }) => asked !== null)))
    const replies = await Promise.all(
      members.map(({ player }) => {
        const { numbers } = player.view()
        const fin = { kind: 'segment', bits: ['FIN', 'ACK'], length: 0 } as const
        return move(player, { ...fin, seq: numbers.sndNxt, ack: numbers.rcvNxt })
      }),
    )
    for (const reply of replies) expect(reply).toMatchObject({ ok: true, verdict: 'right' })
    for (const { match } of pairs) {
      const roles = acceptedIn(await house.events(match)).map(({ role }) => role)
      expect(new Set(roles)).toEqual(new Set(['client', 'server']))
      expect(roles).toHaveLength(2)
    }
  })

  test('of the answers of a whole class at the same instant none is lost', { timeout: 60_000 }, async () => {
    const lesson = await startLesson(house, [SINGLES])
    const teacher = await consoleOf(house, lesson)
    const members = await students(house, lesson.code, 30)
    expect(await tryAct(teacher, 'start')).toBeNull()
    await Promise.all(members.map((member) => member.until(({ head }) => head.phase === 'question')))
    const replies = await Promise.all(members.map((member) => answer(member, firstOf(member))))
    for (const reply of replies) expect(reply).toMatchObject({ ok: true })
    const { head } = await teacher.until(({ head }) => head.phase === 'answer')
    expect(head.closed?.distribution.answers).toBe(30)
  })

  describe('a student who leaves', () => {
    test(
      'holds no partner up: the computer goes on, and the round is over',
      { timeout: 60_000 },
      async () => {
        const { teacher, pair } = await twoIn()
        pair.client.close()
        await playToTheEnd(house, { match: pair.match, members: [], server: pair.server })
        await teacher.until(({ head }) => head.phase === 'debrief')
      },
    )

    also('holds no round up, where nobody is left in the pair', { timeout: 60_000 }, async () => {
      const lesson = await startLesson(house, [FOUR_WAVES])
      const teacher = await consoleOf(house, lesson)
      const members = await students(house, lesson.code, 4)
      expect(await tryAct(teacher, 'start')).toBeNull()
      const [stay, go] = await sitDownAll(members)
      for (const member of go?.members ?? []) member.player.close()
      if (stay) await playToTheEnd(house, stay)
      await teacher.until(({ head }) => head.phase === 'debrief')
    })

    test('gets the seat back, and keeps every point', { timeout: 60_000 }, async () => {
      const { lesson, pair, teacher } = await twoIn()
      await playRightly(() => house.events(pair.match), pair, {
        until: ({ ends }) => ends.client.number >= 1,
      })
      const before = pair.client.view().score.points
      expect(before).toBeGreaterThan(0)
      await pair.client.get('session:leave', { session: lesson.session })
      await pair.server.until(({ asked }) => asked !== null)
      const back = await comeIn(await house.player(pair.client.cookie), lesson.code)
      const own = await sitDown(back)
      expect(own).toEqual({ match: pair.match, role: 'client' })
      expect(back.player.view().score.points).toBe(before)
      await playToTheEnd(house, { ...pair, client: back.player })
      await teacher.until(({ head }) => head.phase === 'debrief')
      const { own: counted } = await back.until(({ own: mine }) => (mine?.points ?? 0) > 0)
      expect(counted?.points).toBeGreaterThanOrEqual(before)
    })

    also('changes nobody’s score by it', { timeout: 60_000 }, async () => {
      const { lesson, pair, teacher, members } = await twoIn([FOUR_WAVES, READING])
      await playToTheEnd(house, pair)
      await teacher.until(({ head }) => head.phase === 'debrief')
      expect(await pointsOf(pair)).toEqual([1100, 1100])
      for (const { player } of members) await player.get('session:leave', { session: lesson.session })
      const back = await comeIn(await house.player(members[0].player.cookie), lesson.code)
      expect(back.view().own?.points).toBe(1100)
      expect(await tryAct(teacher, 'end')).toBeNull()
      const { summary } = await teacher.player.get('session:summary', { session: lesson.session })
      expect(summary.podium.rows.map(({ points }) => points)).toEqual([1100, 1100])
    })
  })

  also('the browser’s clock is never asked', async () => {
    const { pair } = await twoIn()
    const { match, asked } = await pair.client.until((view) => view.asked !== null)
    const given = { kind: 'nothing' } as const
    const submit = { match, command: newCommand(), stimulus: asked?.stimulus ?? 0, move: given }
    for (const more of [{ at: 1 }, { elapsedMs: 1 }, { wallMs: Date.now() }, { seat: 'ANN' }])
      expect(await pair.client.ask('move:submit', { ...submit, ...more })).toMatchObject({
        code: 'malformed',
      })
  })

  test(
    'cut after each accepted move: the score stays, and no second move is taken',
    { timeout: 60_000 },
    async () => {
      const { lesson, teacher, pair } = await twoIn()
      const players: { client: TestPlayer; server: TestPlayer } = { ...pair }
      let moves = 0
      for (let ended = false; !ended; moves += 1) {
        const before = countOf(await house.events(pair.match))
        const match = await playRightly(() => house.events(pair.match), players, {
          until: (at) => at.ends.client.number + at.ends.server.number > before,
        })
        ended = match.phase === 'ended'
        for (const role of ['client', 'server'] as const) {
          const old = players[role]
          const score = old.view().score.points
          const last = acceptedIn(await house.events(pair.match))
          old.close()
          const back = await comeIn(await house.player(old.cookie), lesson.code)
          await back.player.get('match:join', { match: pair.match })
          players[role] = back.player
          expect(back.player.view().score.points).toBe(score)
          // What was answered already is not answered once more.
          const stimulus = Math.max(0, match.ends[role].number - 1)
          const again = {
            match: pair.match,
            command: newCommand(),
            stimulus,
            move: { kind: 'nothing' },
          } as const
          if (match.ends[role].number > 0)
            expect(await back.player.ask('move:submit', again)).toMatchObject({ ok: false })
          const now = acceptedIn(await house.events(pair.match))
          expect(now).toHaveLength(last.length)
        }
      }
      expect(moves).toBeGreaterThan(3)
      await teacher.until(({ head }) => head.phase === 'debrief')
      const all = acceptedIn(await house.events(pair.match))
      expect(new Set(all.map(({ role, stimulus }) => `${role} ${stimulus}`)).size).toBe(all.length)
    },
  )

  also(
    'the teacher refreshes, and comes with a second device, in every phase',
    { timeout: 60_000 },
    async () => {
      const { lesson, teacher: first, members, pair } = await twoIn([FOUR_WAVES, READING, SINGLES])
      let teacher = first
      const phases: (SessionPhase | 'paused')[] = []
      /** The console's socket closes; another one, of the account alone, sees the same and goes on. */
      async function again(): Promise<void> {
        const before = teacher.view()
        phases.push(before.head.paused ? 'paused' : before.head.phase)
        teacher.player.close()
        const second = await consoleOf(house, lesson)
        const made = await comeAsHost(
          await house.player(`${second.player.cookie}; ${lesson.cookie}`),
          lesson.code,
        )
        for (const { view } of [second, made]) {
          expect(view().head).toMatchObject({
            phase: before.head.phase,
            paused: before.head.paused,
            index: before.head.index,
            players: before.head.players,
            round: before.head.round === null ? null : { index: before.head.round.index },
          })
          expect(view().host).toMatchObject({ plan: before.host?.plan, isRehearsal: false })
          expect(view().wall?.pairs.map(({ match }) => match)).toEqual(
            before.wall?.pairs.map(({ match }) => match),
          )
        }
        second.player.close()
        teacher = made
      }
      await teacher.until(({ wall }) => wall?.pairs.length === 1)
      await again()
      expect(await tryAct(teacher, 'pause')).toBeNull()
      await again()
      expect(await tryAct(teacher, 'resume')).toBeNull()
      await pair.client.until(({ paused }) => !paused)
      await playToTheEnd(house, pair)
      await teacher.until(({ head }) => head.phase === 'debrief')
      await again()
      const asked = { session: lesson.session, match: pair.match, step: 0 }
      const predict = (at: number) =>
        teacher.player.ask('session:predict', { ...asked, command: newCommand(), at })
      expect(await atTheNewest(teacher, predict)).toBeNull()
      await again()
      for (const member of members) {
        await member.until(({ head }) => head.phase === 'question')
        await answer(member, firstOf(member))
      }
      await teacher.until(({ head }) => head.phase === 'answer')
      await again()
      for (const [act, phase] of [
        ['next', 'reading'],
        ['next', 'question'],
        ['end', 'ended'],
      ] as const) {
        expect(await tryAct(teacher, act)).toBeNull()
        await teacher.until(({ head }) => head.phase === phase)
        await again()
      }
      expect(phases).toEqual([
        'playing',
        'paused',
        'debrief',
        'question',
        'answer',
        'reading',
        'question',
        'ended',
      ])
    },
  )

  also('the teacher closes the browser in the lobby, and nobody is sent away', async () => {
    const lesson = await startLesson(house, [READING])
    const teacher = await consoleOf(house, lesson)
    const [ann] = (await students(house, lesson.code, 2)) as [Member]
    teacher.player.close()
    const bob = await comeIn(await house.player(), lesson.code)
    expect(bob.view().head).toMatchObject({ phase: 'lobby', players: 3 })
    const again = await consoleOf(house, lesson)
    expect(await tryAct(again, 'start')).toBeNull()
    await ann.until(({ head }) => head.phase === 'reading')
  })

  alsoDescribe('a name', () => {
    test('is that of one student, and points go by the seat', { timeout: 60_000 }, async () => {
      const lesson = await startLesson(house, [SINGLES], { names: 'typed' })
      const teacher = await consoleOf(house, lesson)
      const [ann, bob] = (await students(house, lesson.code, 2)) as [Member, Member]
      const called = (member: Member, name: string) =>
        member.player.ask('session:name', { session: lesson.session, name })
      const both = await Promise.all([called(ann, 'Wave Rider'), called(bob, 'wave  rider')])
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
      expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'name-taken' })
      const [holder, other] = both[0].ok ? [ann, bob] : [bob, ann]
      expect(await tryAct(teacher, 'start')).toBeNull()
      await holder.until(({ head }) => head.phase === 'question')
      await answer(holder, firstOf(holder))
      // Renamed in the middle, what was answered stays the seat's.
      await holder.player.get('session:name', { session: lesson.session, name: 'Another Name' })
      expect(await called(other, 'Wave Rider')).toMatchObject({ ok: true })
      await answer(other, firstOf(other))
      await teacher.until(({ head }) => head.phase === 'answer')
      const rows = (await teacher.until(({ host }) => host?.standings != null)).host?.standings?.rows ?? []
      for (const member of [ann, bob]) {
        const { own } = await member.until(({ head }) => head.phase === 'answer')
        expect(rows.find(({ seat }) => seat === member.player.seat)?.points).toBe(own?.points)
      }
    })

    test('is never a credential', async () => {
      const lesson = await startLesson(house, [SINGLES], { names: 'typed' })
      const [ann] = (await students(house, lesson.code, 1)) as [Member]
      await ann.player.get('session:name', { session: lesson.session, name: 'Wave Rider' })
      await ann.player.get('session:leave', { session: lesson.session })
      const thief = await comeIn(await house.player(), lesson.code)
      const wanted = { session: lesson.session, name: 'Wave Rider' }
      expect(await thief.player.ask('session:name', wanted)).toMatchObject({ code: 'name-taken' })
      const back = await comeIn(await house.player(ann.player.cookie), lesson.code)
      expect(back.view().own).toMatchObject({ seat: ann.player.seat, name: 'Wave Rider' })
    })
  })

  also('a flood of one student is refused, and costs nobody else anything', { timeout: 60_000 }, async () => {
    const strict = await house.startAnother({ rateLimit: true })
    const lesson = await startLesson(house, [READING])
    const [ann, bob] = [
      await comeIn(await house.player(undefined, strict), lesson.code),
      await comeIn(await house.player(undefined, strict), lesson.code),
    ]
    const wanted = { session: lesson.session, name: null }
    const flood = await Promise.all(Array.from({ length: 90 }, () => ann.player.ask('session:name', wanted)))
    expect(flood.filter((reply) => !reply.ok && reply.code === 'too-fast').length).toBeGreaterThanOrEqual(25)
    expect(await bob.player.ask('session:name', wanted)).toMatchObject({ ok: true })
  })

  test('a command sent again gets the first verdict', { timeout: 60_000 }, async () => {
    const { lesson, teacher, pair } = await twoIn([FOUR_WAVES, READING])
    const { match, asked, numbers } = await pair.client.until((view) => view.asked !== null)
    const wrong = { kind: 'segment', bits: ['RST'], length: 0, seq: numbers.sndNxt } as const
    const submit = { match, command: newCommand(), stimulus: asked?.stimulus ?? 0, move: wrong }
    const verdicts = [
      await pair.client.get('move:submit', submit),
      await pair.client.get('move:submit', submit),
    ]
    const [first, second] = verdicts.map((reply) => ({ ...reply, update: null }))
    expect(first).toMatchObject({ verdict: 'refused' })
    expect(second).toEqual(first)
    const refused = (await house.events(match)).filter(({ type }) => type === 'move-refused')
    expect(refused).toHaveLength(1)
    await tryAct(teacher, 'close')
    await teacher.until(({ head }) => head.phase === 'debrief')

    const act = { session: lesson.session, command: newCommand(), act: 'next' } as const
    let at = 0
    await atTheNewest(teacher, (newest) => teacher.player.ask('session:act', { ...act, at: (at = newest) }))
    expect(await teacher.player.ask('session:act', { ...act, at })).toMatchObject({
      ok: true,
      update: { head: { phase: 'reading' } },
    })
  })
}

function firstOf(member: Member) {
  const asked = member.view().head.question?.asked
  if (asked?.kind !== 'single') throw new Error(`a question of kind ${asked?.kind}`)
  return { kind: 'single', option: asked.options[0]?.id ?? '' } as const
}

function pointsOf({ members }: Pick<SeatedPair, 'members'>) {
  return Promise.all(
    members.map(async (member) => (await member.until(({ own }) => (own?.points ?? 0) > 0)).own?.points),
  )
}

function acceptedIn(events: readonly MatchEvent[]): EventOf<'move-accepted'>[] {
  return events.filter((event) => event.type === 'move-accepted')
}

function countOf(events: readonly MatchEvent[]): number {
  return acceptedIn(events).reduce((sum, { closes }) => sum + closes, 0)
}
