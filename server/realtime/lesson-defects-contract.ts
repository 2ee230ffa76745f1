import { expect, test } from 'vitest'
import { type Depth, besidesAt } from '../compose-test-depth.ts'
import type { TestHouse } from '../compose-test-house.ts'
import { answer } from '../compose-test-sessions.ts'
import {
  FOUR_WAVES,
  READING,
  SINGLES,
  atTheNewest,
  consoleOf,
  playToTheEnd,
  projectorOf,
  sitDownAll,
  startLesson,
  students,
  tryAct,
} from './test-lesson.ts'
import { type LessonWishes, acceptedIn, firstOf, twoAtLesson } from './test-couple.ts'
import { answer as move, newCommand } from './test-plays.ts'
import { type Member, comeIn } from './test-session.ts'

const SIMULTANEOUS = { ...FOUR_WAVES, scenario: 'simultaneous-close', level: 2 } as const

/** What has broken in others, of a lesson. The house gives seats to the computer after a moment. */
export function testLessonDefects(house: TestHouse, depth: Depth = 'all'): void {
  const { also, alsoDescribe } = besidesAt(depth)
  const twoIn = (...rest: LessonWishes) => twoAtLesson(house, ...rest)

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
