import { afterEach, describe, expect, test } from 'vitest'
import { parseEvents } from '#core/match/stored-events.ts'
import type { SessionEvent } from '#core/session/events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { FAST_PARTS, answer } from '../compose-test-sessions.ts'
import type { SignedIn } from '../compose-test-teachers.ts'
import { newId } from '../new-id.ts'
import { openMemoryStorage } from '../storage/open-memory-storage.ts'
import {
  FOUR_WAVES,
  READING,
  SINGLES,
  type SeatedPair,
  type TestLesson,
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
import { type Players, newCommand } from './test-plays.ts'
import { type Member, comeIn } from './test-session.ts'

const house = useTestHouse(async () => openMemoryStorage({ parseEvents }), FAST_PARTS)

/** Nobody in a class but its teachers may read them. */
const REAL_NAMES = ['Realname Zhang', 'Realname Okafor', '真名李华']
const LESSON = [{ ...FOUR_WAVES, level: 3, confidence: true } as const, READING, SINGLES]

/** All that a browser was sent, octet by octet as socket.io's engine gives it, since it was listened to. */
interface Ear {
  readonly all: () => string
  readonly sinceMark: () => string
  readonly mark: () => void
}

function listenTo({ player }: Member): Ear {
  const heard: string[] = []
  let marked = 0
  player.socket.io.engine.on('packet', ({ data }) => {
    if (data !== undefined) heard.push(String(data))
  })
  return {
    all: () => heard.join('\n'),
    sinceMark: () => heard.slice(marked).join('\n'),
    mark: () => (marked = heard.length),
  }
}

async function classOf({ id: teacher }: SignedIn): Promise<string> {
  const id = newId(16)
  await house.storage.classes.list.create({ id, name: 'Networks, group 2', teacher }, 10)
  const rows = REAL_NAMES.map((name) => ({ student: newId(16), name }))
  await house.storage.classes.roster.add(id, rows, 100)
  return id
}

function tokensIn(cookie: string): string[] {
  return cookie.match(/[A-Za-z0-9_-]{43}/g) ?? []
}

async function createdIn(lesson: TestLesson): Promise<Extract<SessionEvent, { type: 'session-created' }>> {
  const [row] = await house.storage.sessions.log.read(lesson.session, 0)
  const event = row?.events[0]
  if (event?.type !== 'session-created') throw new Error('not created')
  return event
}

/** What nobody but the teacher may ever be sent. */
async function secretsOf(lesson: TestLesson, teacher: Member): Promise<string[]> {
  const { seed } = await createdIn(lesson)
  const row = await house.storage.sessions.list.byId(lesson.session)
  const session = lesson.teacher.cookie.split('=').at(-1) ?? ''
  return [
    ...REAL_NAMES,
    ...(await house.storage.classes.roster.students(row?.class ?? '')).map(({ student }) => student),
    ...tokensIn(lesson.cookie),
    lesson.teacher.email,
    lesson.teacher.id,
    session,
    decodeURIComponent(session),
    'Ms Park',
    'Networks, group 2',
    teacher.view().host?.projectorKey ?? '',
    row?.hostHash ?? '',
    seed,
    '"seed"',
    '"misconception"',
    '"roster"',
    '"students"',
  ]
}

function expectNone(text: string, secrets: readonly string[]): void {
  expect(secrets.filter((secret) => secret === '' || text.includes(secret))).toEqual([])
}

/** While a question is open nothing tells of its answer. */
async function keysOf(lesson: TestLesson): Promise<string[]> {
  const rows = await house.storage.sessions.log.read(lesson.session, 0)
  const activities = rows
    .flatMap(({ events }) => events)
    .flatMap((event) => {
      if (event.type === 'session-created') return event.activities
      return event.type === 'activity-inserted' ? [event.activity] : []
    })
  const questions = activities.flatMap((activity) => (activity.kind === 'quiz' ? activity.questions : []))
  return [
    '"key"',
    '"explanation"',
    '"isRight"',
    ...questions.flatMap(({ explanation, id }) => [explanation.en, explanation.zh, `"${id}"`]),
  ]
}

async function pairsOf({ session }: TestLesson) {
  const rows = await house.storage.sessions.log.read(session, 0)
  return rows.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === 'round-opened' ? event.pairs : [])),
  )
}

const WRONG_SEGMENT = { kind: 'segment', bits: ['RST'], seq: 1, ack: 1, length: 0, state: 'CLOSED' } as const

/** An end is wrong, and says how sure it was; the partner and the network are sent nothing of it. */
async function mistakeOf(pair: SeatedPair, ears: ReadonlyMap<TestPlayer, Ear>): Promise<void> {
  const { client, server } = pair
  if (client === undefined || server === undefined) throw new Error('no two')
  const { match, asked } = await client.until((view) => view.asked !== null)
  const others = [...ears].filter(([player]) => player !== client).map(([, ear]) => ear)
  const submit = { match, command: newCommand(), stimulus: asked?.stimulus ?? 0, move: WRONG_SEGMENT }
  const reply = await client.get('move:submit', { ...submit, confidence: 'sure' })
  if (reply.verdict !== 'refused') throw new Error('it was right')
  // Whatever was told of it has arrived before the answer to what is asked now.
  await Promise.all([...ears.keys()].map((player) => player.ask('session:find', {})))
  const told = others.map((ear) => ear.all()).join('\n')
  expectNone(told, [reply.refusal.reason, '"refusal"', '"confidence":"', '"verdict"', '"sure"'])
}

describe('what a browser is sent in a whole lesson', () => {
  let ears: Map<TestPlayer, Ear>
  const listen = (member: Member): Member => {
    ears.set(member.player, listenTo(member))
    return member
  }
  afterEach(() => ears.clear())

  async function begin(settings: Parameters<typeof startLesson>[2]) {
    ears = new Map()
    const lesson = await startLesson(house, LESSON, settings, classOf)
    const teacher = await consoleOf(house, lesson)
    const members = (await students(house, lesson.code, 2)).map(listen)
    const projector = await projectorOf(house, lesson, teacher)
    return { lesson, teacher, members, projector, seen: listenTo(projector), console: listenTo(teacher) }
  }

  /** Through all of it. What `check` is about has not been closed yet. */
  async function goThrough(
    { lesson, teacher, members: early }: Awaited<ReturnType<typeof begin>>,
    check: (keys: readonly string[]) => void,
  ): Promise<Member[]> {
    await tryAct(teacher, 'start')
    const [pair] = await sitDownAll(early)
    if (pair === undefined) throw new Error('no pair')
    const roster = teacher.view().host?.students[0]?.student ?? ''
    const seat = early[0]?.player.seat ?? ''
    await teacher.player.get('session:student', { session: lesson.session, seat, student: roster })
    await mistakeOf(pair, ears)
    const late = listen(await comeIn(await house.player(), lesson.code))
    const place = await sitDown(late)
    const own: Players = { [place.role]: late.player }
    if (place.match === pair.match) await playToTheEnd(house, { ...pair, ...own })
    else {
      await playToTheEnd(house, pair)
      await playToTheEnd(house, { match: place.match, members: [late], ...own })
    }
    await teacher.until(({ head }) => head.phase === 'debrief')
    const members = [...early, late]
    const asked = { session: lesson.session, match: pair.match, step: 0 }
    const predict = (at: number) =>
      teacher.player.ask('session:predict', { ...asked, command: newCommand(), at })
    expect(await atTheNewest(teacher, predict)).toBeNull()
    await answerAll(members, check, await keysOf(lesson))
    await closeAndSee(teacher, members)
    await goOnTo(teacher, members, 'reading')
    await goOnTo(teacher, members, 'question')
    await answerAll(members, check, await keysOf(lesson))
    await closeAndSee(teacher, members)
    expect(await tryAct(teacher, 'end')).toBeNull()
    await Promise.all(members.map((member) => member.until(({ head }) => head.phase === 'ended')))
    for (const { player } of members)
      await player.get('session:exit', { session: lesson.session, text: 'A FIN takes a number.' })
    return members
  }

  async function answerAll(
    members: readonly Member[],
    check: (keys: readonly string[]) => void,
    keys: readonly string[],
  ): Promise<void> {
    await Promise.all(members.map((member) => member.until(({ head }) => head.phase === 'question')))
    // One who waits leaves it open.
    for (const member of members.slice(1)) {
      const asked = member.view().head.question?.asked
      if (asked?.kind === 'single')
        expect(await answer(member, { kind: 'single', option: asked.options[0]?.id ?? '' })).toMatchObject({
          ok: true,
        })
    }
    check(keys)
  }

  async function closeAndSee(teacher: Member, members: readonly Member[]): Promise<void> {
    expect(await tryAct(teacher, 'close')).toBeNull()
    for (const one of [teacher, ...members]) await one.until(({ head }) => head.phase === 'answer')
    for (const ear of ears.values()) ear.mark()
  }

  async function goOnTo(teacher: Member, members: readonly Member[], phase: 'reading' | 'question') {
    expect(await tryAct(teacher, 'next')).toBeNull()
    for (const one of members) await one.until(({ head }) => head.phase === phase)
    for (const ear of ears.values()) ear.mark()
  }

  test('as a student is nobody’s secret, and no key before its time', { timeout: 60_000 }, async () => {
    const begun = await begin({ standings: 'each' })
    const { lesson, teacher } = begun
    const checked: number[] = []
    const members = await goThrough(begun, (keys) => {
      for (const ear of ears.values()) expectNone(ear.sinceMark(), keys)
      checked.push(keys.length)
    })
    expect(checked).toHaveLength(2)
    const secrets = await secretsOf(lesson, teacher)
    for (const { player } of members) {
      const text = ears.get(player)?.all() ?? ''
      const others = members.filter((other) => other.player !== player)
      expectNone(text, [...secrets, ...others.flatMap((other) => tokensIn(other.player.cookie))])
      expectNone(text, tokensIn(player.cookie))
      // It has listened, and the key came when it was time.
      expect(text).toContain('"explanation"')
    }
  })

  test('as a console is no student’s secret, and no key before its time', { timeout: 60_000 }, async () => {
    const begun = await begin({})
    let sent = 0
    const members = await goThrough(begun, (keys) => {
      // Its own answers to acts are there too: all that came since the key of the question before.
      const text = begun.console.all().slice(sent)
      expectNone(
        text.slice(text.lastIndexOf('"phase":"question"')),
        keys.filter((key) => key !== '"key"'),
      )
      sent = begun.console.all().length
    })
    const text = begun.console.all()
    expectNone(
      text,
      members.flatMap(({ player }) => tokensIn(player.cookie)),
    )
    expectNone(text, [(await createdIn(begun.lesson)).seed, '"seed"', ...tokensIn(begun.lesson.cookie)])
    expect(text).toContain(REAL_NAMES[0])
  })

  test(
    'as a projector is no real name, and no name at all where it is anonymous',
    { timeout: 60_000 },
    async () => {
      const begun = await begin({ standings: 'each', anonymous: true })
      const members = await goThrough(begun, () => {})
      const pairs = await pairsOf(begun.lesson)
      for (const { match } of pairs) {
        const wanted = { session: begun.lesson.session, match }
        const { detail } = await begun.projector.player.get('session:pair', wanted)
        const seats = members.map(({ player }) => player.seat)
        expectNone(JSON.stringify(detail), [...seats, '"confidence":"'])
      }
      const text = begun.seen.all()
      const names = members.map((member) => member.view().own?.name ?? '')
      const tokens = members.flatMap(({ player }) => tokensIn(player.cookie))
      expectNone(text, [...(await secretsOf(begun.lesson, begun.teacher)), ...names, ...tokens])
      expect(text).toContain('"pairs"')
    },
  )

  test('as a projector is the display names where it is not', { timeout: 60_000 }, async () => {
    const begun = await begin({ standings: 'each' })
    const members = await goThrough(begun, () => {})
    const text = begun.seen.all()
    expectNone(text, await secretsOf(begun.lesson, begun.teacher))
    expectNone(
      text,
      members.flatMap(({ player }) => tokensIn(player.cookie)),
    )
    expect(text).toContain(members[0]?.view().own?.name)
  })
})
