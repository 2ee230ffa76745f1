import { describe, expect, test } from 'vitest'
import type { SeatRole } from '#core/by-role.ts'
import { type Depth, besidesAt } from '../compose-test-depth.ts'
import type { TestHouse } from '../compose-test-house.ts'
import { answer } from '../compose-test-sessions.ts'
import {
  FOUR_WAVES,
  QUIZ,
  READING,
  SINGLES,
  consoleOf,
  playToTheEnd,
  sitDown,
  sitDownAll,
  startLesson,
  students,
  tryAct,
} from './test-lesson.ts'
import { newCommand, playRightly } from './test-plays.ts'
import { type Member, comeAsHost, comeIn } from './test-session.ts'

type Begun = Awaited<ReturnType<typeof begin>>

async function begin(
  house: TestHouse,
  count: number,
  activities: Parameters<typeof startLesson>[1] = [FOUR_WAVES],
  settings: Parameters<typeof startLesson>[2] = {},
) {
  const lesson = await startLesson(house, activities, settings)
  const teacher = await consoleOf(house, lesson)
  return { lesson, teacher, members: await students(house, lesson.code, count) }
}

async function timeOf({ lesson, teacher }: Begun, member: Member | undefined, time: 'extended' | 'none') {
  const seat = member?.player.seat ?? ''
  await teacher.player.get('session:time', { session: lesson.session, seat, time })
}

async function started(begun: Begun): Promise<Begun> {
  expect(await tryAct(begun.teacher, 'start')).toBeNull()
  const [activity] = [begun.teacher.view().head.activity]
  const phase = activity.kind === 'quiz' ? 'question' : 'playing'
  await Promise.all(begun.members.map((member) => member.until(({ head }) => head.phase === phase)))
  return begun
}

function firstOf(member: Member) {
  const asked = member.view().head.question?.asked
  if (asked?.kind !== 'single') throw new Error(`a question of kind ${asked?.kind}`)
  return { kind: 'single', option: asked.options[0]?.id ?? '' } as const
}

function roleOf(member: Member): SeatRole {
  return member.view().own?.match?.role ?? 'network'
}

async function seatsOf(members: readonly Member[]) {
  return (await sitDownAll(members)).map((pair) => pair.members.map(({ player }) => player.seat).toSorted())
}

/** How a lesson runs, whatever it is stored in; the house gives seats to the computer after a moment. */
export function testLessonPlay(house: TestHouse, depth: Depth = 'all'): void {
  const { also, alsoDescribe } = besidesAt(depth)
  describe('the time of one student', () => {
    test('extended is twice as long, and none has no end', { timeout: 60_000 }, async () => {
      const begun = await begin(house, 3, [SINGLES], { timers: 'brisk' })
      const [ann, bob, eve] = begun.members as [Member, Member, Member]
      await timeOf(begun, bob, 'extended')
      await timeOf(begun, eve, 'none')
      await started(begun)
      const left = await Promise.all(
        begun.members.map(async (member) => (await member.until(({ own }) => own !== null)).own?.leftMs),
      )
      expect(left[0]).toBeGreaterThan(10_000)
      expect(left[0]).toBeLessThanOrEqual(20_000)
      expect(left[1]).toBeGreaterThan(30_000)
      expect(left[1]).toBeLessThanOrEqual(40_000)
      expect(left[2]).toBeNull()
      // Nobody is closed out by the others' answers.
      await answer(ann, firstOf(ann))
      await answer(bob, firstOf(bob))
      expect(begun.teacher.view().head.phase).toBe('question')
      expect(await answer(eve, firstOf(eve))).toMatchObject({ ok: true })
      await begun.teacher.until(({ head }) => head.phase === 'answer')
    })

    also('holds for decisions in a match too', { timeout: 60_000 }, async () => {
      const begun = await begin(house, 2, [FOUR_WAVES], { timers: 'brisk' })
      const [ann, bob] = begun.members as [Member, Member]
      await timeOf(begun, ann, 'extended')
      await timeOf(begun, bob, 'none')
      await started(begun)
      const [pair] = await sitDownAll(begun.members)
      const [first] = await house.events(pair?.match ?? '')
      const limits = first?.type === 'match-created' ? first.setup.limits : undefined
      expect(limits).toEqual({ [roleOf(ann)]: 40_000, [roleOf(bob)]: null })
    })

    also('is the student’s own affair: no other one hears of it', async () => {
      const begun = await begin(house, 2, [SINGLES], { timers: 'brisk' })
      const [ann, bob] = begun.members as [Member, Member]
      const heard: string[] = []
      bob.player.socket.onAny((_, payload) => heard.push(JSON.stringify(payload)))
      await timeOf(begun, ann, 'extended')
      await ann.until(({ own }) => own?.time === 'extended')
      await begun.teacher.until(({ host }) => host?.roster.some(({ time }) => time === 'extended') === true)
      await bob.player.get('session:find', {})
      expect(heard.join('\n')).not.toContain('extended')
    })
  })

  alsoDescribe('more time and a pause', () => {
    test('leave of a question’s time what was left, and add what is added', { timeout: 60_000 }, async () => {
      const begun = await started(await begin(house, 1, [SINGLES], { timers: 'brisk' }))
      const { teacher, lesson } = begun
      const [ann] = begun.members as [Member]
      expect(await tryAct(teacher, 'pause')).toBeNull()
      const before = teacher.view().head.question?.leftMs ?? 0
      await ann.until(({ head }) => head.paused)
      expect(await answer(ann, firstOf(ann))).toMatchObject({ code: 'paused' })
      const again = await comeIn(await house.player(ann.player.cookie), lesson.code)
      // However long it lasts.
      expect(again.view().head.question?.leftMs).toBe(before)
      expect(await tryAct(teacher, 'resume')).toBeNull()
      const after = (await ann.until(({ head }) => !head.paused)).head.question?.leftMs ?? 0
      expect(after).toBeGreaterThan(before - 2000)
      expect(after).toBeLessThanOrEqual(before)
      expect(await tryAct(teacher, 'more-time')).toBeNull()
      const longer = teacher.view().head.question?.leftMs ?? 0
      expect(longer).toBeGreaterThan(after + 25_000)
      expect(longer).toBeLessThanOrEqual(after + 30_000)
      expect(await answer(ann, firstOf(ann))).toMatchObject({ ok: true })
    })

    test('a question without a timer gets no more of it', async () => {
      const { teacher } = await started(await begin(house, 1, [SINGLES]))
      expect(await tryAct(teacher, 'more-time')).toBe('not-needed-here')
    })
  })

  also('skip goes on from whatever it is', { timeout: 60_000 }, async () => {
    const begun = await started(await begin(house, 2, [FOUR_WAVES, READING, SINGLES]))
    const { teacher, members } = begun
    await sitDownAll(members)
    for (const [phase, question] of [
      ['reading', null],
      ['question', 0],
      ['question', 1],
      ['ended', null],
    ] as const) {
      expect(await tryAct(teacher, 'skip')).toBeNull()
      await Promise.all(
        members.map((member) =>
          member.until(
            ({ head }) => head.phase === phase && (question === null || head.question?.index === question),
          ),
        ),
      )
    }
  })

  describe('pairs', () => {
    test('are made once, however many devices say start', { timeout: 60_000 }, async () => {
      const { lesson, members, teacher } = await begin(house, 6)
      const device = await consoleOf(house, lesson)
      const at = teacher.view().sequence
      const start = (host: Member) =>
        host.player.ask('session:act', { session: lesson.session, command: newCommand(), at, act: 'start' })
      const replies = await Promise.all([start(teacher), start(device), start(teacher), start(device)])
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
      const pairs = await sitDownAll(members)
      expect(pairs.map((pair) => pair.members.length)).toEqual([2, 2, 2])
      const rows = await house.storage.sessions.log.read(lesson.session, 0)
      const opened = rows.flatMap(({ events }) => events.filter(({ type }) => type === 'round-opened'))
      expect(opened).toHaveLength(1)
    })

    also('are as the teacher has set them', { timeout: 60_000 }, async () => {
      const { lesson, members, teacher } = await begin(house, 4, [FOUR_WAVES], { pairBy: 'hand' })
      const [a, b, c, d] = members.map(({ player }) => player.seat) as [string, string, string, string]
      const wanted = [
        [a, d],
        [b, c],
      ] as const
      const payload = { session: lesson.session, command: newCommand(), pairs: wanted }
      const { update } = await teacher.player.get('session:pairs', payload)
      teacher.take(update)
      expect(update.host?.byHand).toEqual(wanted)
      expect(await tryAct(teacher, 'start')).toBeNull()
      const seats = await seatsOf(members)
      for (const pair of wanted) expect(seats).toContainEqual(pair.toSorted())
    })

    also(
      'are kept for the next round with the ends swapped, where the class keeps them',
      { timeout: 60_000 },
      async () => {
        const { members, teacher } = await begin(house, 4, [FOUR_WAVES], { pairs: 'keep' })
        expect(await tryAct(teacher, 'start')).toBeNull()
        const before = await seatsOf(members)
        const places = members.map((member) => member.view().own?.match)
        expect(await tryAct(teacher, 'close')).toBeNull()
        await teacher.until(({ head }) => head.phase === 'debrief')
        expect(await tryAct(teacher, 'again')).toBeNull()
        await Promise.all(
          members.map((member, nth) =>
            member.until(({ own }) => own?.match != null && own.match.match !== places[nth]?.match),
          ),
        )
        const after = await seatsOf(members)
        for (const pair of before) expect(after).toContainEqual(pair)
        for (const [nth, member] of members.entries())
          expect(member.view().own?.match?.role).not.toBe(places[nth]?.role)
      },
    )

    also(
      'are three at one match, where the class wants that: two decide in turns',
      { timeout: 60_000 },
      async () => {
        const guided = { ...FOUR_WAVES, scenario: 'half-close' } as const
        const { members, teacher } = await begin(house, 3, [guided], { odd: 'trio' })
        expect(await tryAct(teacher, 'start')).toBeNull()
        const [all] = await sitDownAll(members)
        expect(all?.members).toHaveLength(3)
        const roles = members.map((member) => member.view().own?.match?.role)
        expect(new Set(roles)).toEqual(new Set<SeatRole>(['client', 'server']))
        const shared = roles.find((role, nth) => roles.indexOf(role) !== nth)
        const turns = members.flatMap(({ player, view }) =>
          view().own?.match?.role === shared ? [player.view().turn?.mine] : [],
        )
        expect(new Set(turns)).toEqual(new Set([true, false]))
      },
    )

    also('the odd one plays with the computer, where the class wants that', { timeout: 60_000 }, async () => {
      const { members, teacher } = await begin(house, 3, [FOUR_WAVES], { odd: 'computer' })
      expect(await tryAct(teacher, 'start')).toBeNull()
      const pairs = await sitDownAll(members)
      expect(pairs.map((pair) => pair.members.length).toSorted((a, b) => a - b)).toEqual([1, 2])
      for (const pair of pairs) await playToTheEnd(house, pair)
      await teacher.until(({ head }) => head.phase === 'debrief')
    })
  })

  test(
    'who comes late has a seat at once, and a partner in the next round',
    { timeout: 60_000 },
    async () => {
      const begun = await started(await begin(house, 2, [FOUR_WAVES], { odd: 'computer' }))
      const { lesson, teacher, members } = begun
      const [pair] = await sitDownAll(members)
      const late = await comeIn(await house.player(), lesson.code)
      const other = await comeIn(await house.player(), lesson.code)
      const places = [await sitDown(late), await sitDown(other)]
      for (const { role } of places) expect(['client', 'server', 'network']).toContain(role)
      if (pair) expect(new Set([...places.map(({ match }) => match), pair.match]).size).toBe(3)
      expect(await tryAct(teacher, 'close')).toBeNull()
      await teacher.until(({ head }) => head.phase === 'debrief')
      expect(await tryAct(teacher, 'again')).toBeNull()
      const all = [...members, late, other]
      await Promise.all(all.map((member) => member.until(({ head }) => head.round?.index === 1)))
      const next = await sitDownAll(all)
      expect(next.map((one) => one.members.length)).toEqual([2, 2])
    },
  )

  test(
    'who is sent away in the middle of a round has the computer go on, and the partner sees it',
    { timeout: 60_000 },
    async () => {
      const begun = await started(await begin(house, 2))
      const { lesson, teacher, members } = begun
      const [pair] = await sitDownAll(members)
      if (pair?.client === undefined || pair.server === undefined) throw new Error('no pair')
      await playRightly(() => house.events(pair.match), pair, {
        until: ({ ends }) => ends.client.number >= 1,
      })
      const { client, server } = pair
      await teacher.player.get('session:kick', { session: lesson.session, seat: client.seat })
      await server.until(({ partner }) => partner.kind === 'computer' || partner.lent)
      expect((await client.ask('match:join', { match: pair.match })).ok).toBe(false)
      const again = await house.player(client.cookie)
      expect((await again.ask('match:join', { match: pair.match })).ok).toBe(false)
      await playToTheEnd(house, { match: pair.match, members: [], server })
      await teacher.until(({ head }) => head.phase === 'debrief')
    },
  )

  test(
    'two processes share a lesson: the round is over when the pairs of both are',
    { timeout: 60_000 },
    async () => {
      const other = await house.startAnother()
      const { lesson, teacher, members: here } = await begin(house, 2, [FOUR_WAVES], { pairBy: 'hand' })
      const there = [
        await comeIn(await house.player(undefined, other), lesson.code),
        await comeIn(await house.player(undefined, other), lesson.code),
      ]
      const couples = [here, there].map((two) => two.map(({ player }) => player.seat) as [string, string])
      const payload = { session: lesson.session, command: newCommand(), pairs: couples }
      teacher.take((await teacher.player.get('session:pairs', payload)).update)
      expect(await tryAct(teacher, 'start')).toBeNull()
      const pairs = await sitDownAll([...here, ...there])
      for (const pair of pairs) await playToTheEnd(house, pair)
      for (const member of [teacher, ...here, ...there])
        await member.until(({ head }) => head.phase === 'debrief')
      for (const member of [...here, ...there]) await member.until(({ own }) => own?.points === 1100)
    },
  )

  test(
    'a process that is stopped right after the start leaves the matches to another one',
    { timeout: 60_000 },
    async () => {
      const other = await house.startAnother()
      const lesson = await startLesson(house, [FOUR_WAVES])
      const host = await comeIn(await house.player(undefined, other), lesson.code)
      const members = [host, ...(await students(house, lesson.code, 1))]
      const at = await consoleOn(house, other, lesson)
      expect(await tryAct(at, 'start')).toBeNull()
      await house.stop(other)
      const back = await comeIn(await house.player(host.player.cookie), lesson.code)
      const pairs = await sitDownAll([back, ...members.slice(1)])
      expect(pairs.map((pair) => pair.members.length)).toEqual([2])
      for (const pair of pairs) await playToTheEnd(house, pair)
      const teacher = await consoleOf(house, lesson)
      await teacher.until(({ head }) => head.phase === 'debrief')
    },
  )

  also('a quiz of generated questions in a lesson is answered as any', { timeout: 60_000 }, async () => {
    const { teacher } = await started(await begin(house, 1, [QUIZ]))
    expect(teacher.view().head.activity).toMatchObject({ kind: 'quiz', questions: 2, scored: true })
    expect(teacher.view().host?.answeredBy).toEqual([])
  })
}

async function consoleOn(
  house: TestHouse,
  at: TestHouse['server'],
  lesson: Begun['lesson'],
): Promise<Member> {
  const { cookie } = await house.player()
  return comeAsHost(await house.player(`${cookie}; ${lesson.teacher.cookie}`, at), lesson.code)
}

/** The house takes a host for away after a moment, and goes on soon. */
export function testHostAway(house: TestHouse): void {
  test('goes on by itself, phase by phase, where the teacher is gone', { timeout: 60_000 }, async () => {
    const begun = await begin(house, 2, [READING, FOUR_WAVES, READING])
    const { teacher, members } = begun
    const [ann] = members as [Member]
    expect(await tryAct(teacher, 'start')).toBeNull()
    teacher.player.close()
    await ann.until(({ head }) => head.index === 1 && head.phase === 'playing')
    expect(ann.view().head.hostHere).toBe(false)
    // Nobody plays: the round ends too.
    await ann.until(({ head }) => head.phase === 'debrief')
    await ann.until(({ head }) => head.index === 2 && head.phase === 'reading')
    await ann.until(({ head }) => head.phase === 'ended')
    const again = await consoleOf(house, begun.lesson)
    expect(again.view().head.phase).toBe('ended')
  })
}
