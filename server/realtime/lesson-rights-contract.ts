import { describe, expect, test } from 'vitest'
import type { DoorCode } from '#core/contract/door-codes.ts'
import { commands, type Payload } from '#core/contract/wire.ts'
import { ACTS, type Act } from '#core/session/acts.ts'
import type { SessionPhase } from '#core/session/view.ts'
import type { TestHouse } from '../compose-test-house.ts'
import { type SignedIn, signUpTeacher } from '../compose-test-teachers.ts'
import { newId } from '../new-id.ts'
import {
  FOUR_WAVES,
  QUIZ,
  READING,
  type TestLesson,
  consoleOf,
  projectorOf,
  sitDownAll,
  startLesson,
  students,
  tryAct,
} from './test-lesson.ts'
import type { TestPlayer } from './test-player.ts'
import { answer as move, newCommand } from './test-plays.ts'
import { type Member, comeIn } from './test-session.ts'

type SessionCommand = Extract<keyof typeof commands, `session:${string}`>

const WHO = [
  'stranger',
  'student',
  'foreign student',
  'foreign teacher',
  'projector',
  'co-teacher',
  'host',
] as const
type Who = (typeof WHO)[number]
type Outcome = DoorCode | 'ok'

interface Facts {
  readonly lesson: TestLesson
  /** Somebody in it who sends nothing. */
  readonly other: string
  readonly at: number
}

interface Row<C extends SessionCommand> {
  readonly payload: (facts: Facts) => Payload<C>
  readonly outcomes: Readonly<Record<Who, Outcome>>
}

/** What only a host may do, and who teaches the class with them; what it comes to there is the host's affair. */
function hostAlone(host: Outcome, projector: Outcome = 'not-the-host'): Record<Who, Outcome> {
  return { ...everybody('not-the-host'), projector, 'co-teacher': host, host }
}

function everybody(outcome: Outcome): Record<Who, Outcome> {
  return {
    stranger: outcome,
    student: outcome,
    'foreign student': outcome,
    'foreign teacher': outcome,
    projector: outcome,
    'co-teacher': outcome,
    host: outcome,
  }
}

/** What is one's own, where one is in. */
const INSIDE: Record<Who, Outcome> = { ...everybody('not-in-session'), student: 'ok' }

const session = ({ lesson }: Facts) => ({ session: lesson.session })
const seat = (facts: Facts) => ({ ...session(facts), seat: facts.other })
const match = (facts: Facts) => ({ ...session(facts), match: 'MATCHXXXXXXXXXX2' })
const command = (facts: Facts) => ({ ...session(facts), command: newCommand() })
const code = ({ lesson }: Facts) => ({ code: lesson.code })

/** Of a lesson in its lobby that is locked. In this order, so that the last ones take away what the others need. */
const ROWS: { readonly [C in SessionCommand]: Row<C> } = {
  'session:find': { payload: () => ({}), outcomes: everybody('ok') },
  'session:join': { payload: code, outcomes: { ...everybody('session-locked'), student: 'ok' } },
  'session:host': { payload: code, outcomes: hostAlone('ok') },
  'session:watch': { payload: code, outcomes: hostAlone('ok', 'ok') },
  'session:name': { payload: (facts) => ({ ...session(facts), name: null }), outcomes: INSIDE },
  'session:exit': {
    payload: (facts) => ({ ...session(facts), text: 'Nothing yet.' }),
    outcomes: { ...INSIDE, student: 'not-needed-here' },
  },
  'session:rename': { payload: seat, outcomes: hostAlone('ok') },
  'session:time': { payload: (facts) => ({ ...seat(facts), time: 'extended' }), outcomes: hostAlone('ok') },
  'session:student': {
    payload: (facts) => ({ ...seat(facts), student: null }),
    outcomes: hostAlone('ok'),
  },
  'session:pairs': { payload: (facts) => ({ ...command(facts), pairs: [] }), outcomes: hostAlone('ok') },
  'session:show': {
    payload: (facts) => ({ ...command(facts), shows: { kind: 'auto' } }),
    outcomes: hostAlone('ok'),
  },
  'session:predict': {
    payload: (facts) => ({ ...command(facts), ...match(facts), at: facts.at, step: 0 }),
    outcomes: hostAlone('no-such-match'),
  },
  'session:nudge': {
    payload: (facts) => ({ ...match(facts), role: 'client' }),
    outcomes: hostAlone('no-such-match'),
  },
  'session:pair': { payload: match, outcomes: hostAlone('no-such-match', 'no-such-match') },
  'session:summary': { payload: session, outcomes: hostAlone('ok') },
  'session:act': {
    payload: (facts) => ({ ...command(facts), at: 0, act: 'end' }),
    // Whoever may is told that they have looked at an older head.
    outcomes: hostAlone('stale'),
  },
  // The co-teacher is first.
  'session:kick': { payload: seat, outcomes: { ...hostAlone('ok'), host: 'no-such-player' } },
  'session:leave': { payload: session, outcomes: INSIDE },
}

/** Acts that a phase has something for. */
const ALLOWED: Partial<Record<SessionPhase, readonly Act[]>> = {
  lobby: ['start', 'lock', 'end'],
  playing: ['close', 'skip', 'pause', 'lock', 'end'],
  debrief: ['next', 'again', 'skip', 'pause', 'lock', 'end'],
  reading: ['next', 'skip', 'pause', 'lock', 'end'],
  question: ['close', 'skip', 'pause', 'lock', 'end'],
  answer: ['next', 'skip', 'pause', 'lock', 'end'],
}

/** Those of which it is said here who may; the others: `command-rights.integration.test.ts`. */
export const LESSON_COMMANDS: readonly string[] = Object.keys(ROWS)

async function ask<C extends SessionCommand>(
  player: TestPlayer,
  name: C,
  payload: Payload<C>,
): Promise<Outcome> {
  const reply = await player.ask(name, payload)
  return reply.ok ? 'ok' : reply.code
}

/** A new class of the teacher who starts a lesson in it. */
function classOf({ storage }: TestHouse) {
  return async ({ id: teacher }: SignedIn): Promise<string> => {
    const id = newId(16)
    await storage.classes.list.create({ id, name: '7b', teacher }, 10)
    return id
  }
}

async function coTeacherOf({ storage, server }: TestHouse, { teacher }: TestLesson): Promise<SignedIn> {
  const [line] = await storage.classes.list.ofTeacher(teacher.id)
  if (line === undefined) throw new Error('no class')
  const other = await signUpTeacher(server.url)
  const tokenHash = newId(16)
  await storage.classes.teachers.invite({ id: newId(16), group: line.id, tokenHash, lastsMs: 60_000 }, 10)
  await storage.classes.teachers.accept(tokenHash, other.id)
  return other
}

/** Who may do what in a lesson, and when; whatever it is stored in. */
export function testLessonRights(house: TestHouse): void {
  async function everyoneAt(lesson: TestLesson, teacher: Member, ann: Member) {
    const foreign = await startLesson(house, [READING])
    const [eve] = (await students(house, foreign.code, 1)) as [Member]
    const players: Record<Who, TestPlayer> = {
      stranger: await house.player(),
      student: ann.player,
      'foreign student': eve.player,
      'foreign teacher': (await consoleOf(house, foreign)).player,
      projector: (await projectorOf(house, lesson, teacher)).player,
      'co-teacher': (await consoleOf(house, { ...lesson, teacher: await coTeacherOf(house, lesson) })).player,
      host: teacher.player,
    }
    return players
  }

  describe('rights in a lesson', () => {
    test('each command has its row', () => {
      const names = Object.keys(commands).filter((name) => name.startsWith('session:'))
      expect(Object.keys(ROWS).toSorted()).toEqual(names.toSorted())
    })

    test('each command is checked for who sends it', async () => {
      const lesson = await startLesson(house, [FOUR_WAVES, READING], {}, classOf(house))
      const teacher = await consoleOf(house, lesson)
      const [ann, bob] = (await students(house, lesson.code, 2)) as [Member, Member]
      const players = await everyoneAt(lesson, teacher, ann)
      expect(await tryAct(teacher, 'lock')).toBeNull()
      for (const [name, { payload, outcomes }] of Object.entries(ROWS)) {
        const facts = { lesson, other: bob.player.seat, at: teacher.view().sequence }
        const got: Partial<Record<Who, Outcome>> = {}
        for (const who of WHO)
          got[who] = await ask(players[who], name as SessionCommand, payload(facts) as never)
        expect({ name, ...got }).toEqual({ name, ...outcomes })
      }
    })

    test('nothing but its own secret proves a host or a projector', async () => {
      const lesson = await startLesson(house, [READING])
      const other = await startLesson(house, [READING])
      const [teacher, strange] = [await consoleOf(house, lesson), await consoleOf(house, other)]
      const [ann] = (await students(house, lesson.code, 1)) as [Member]
      const seatToken = ann.player.cookie.split('.')[1] ?? ''
      const ownKey = teacher.view().host?.projectorKey ?? ''
      const otherKey = strange.view().host?.projectorKey ?? ''
      const otherHost = other.cookie.split('=')[1] ?? ''
      const host = `four_waves_host_${lesson.session}`
      const projector = `four_waves_projector_${lesson.session}`
      const forged = [
        ...[seatToken, ownKey, ownKey.padEnd(43, 'A'), otherHost].map((value) => `${host}=${value}`),
        ...[seatToken.slice(0, 22), otherKey, otherHost.slice(0, 22)].map((value) => `${projector}=${value}`),
        other.cookie,
      ]
      for (const cookie of forged) {
        const forger = await house.player(`${ann.player.cookie}; ${cookie}`)
        for (const name of ['session:host', 'session:watch'] as const)
          expect(await ask(forger, name, { code: lesson.code })).toBe('not-the-host')
        const act = { session: lesson.session, command: newCommand(), at: 1, act: 'end' } as const
        expect(await ask(forger, 'session:act', act)).toBe('not-the-host')
      }
      expect(teacher.view().head.phase).toBe('lobby')
    })

    test('each act is checked for the phase', async () => {
      const lesson = await startLesson(house, [FOUR_WAVES, READING, QUIZ])
      const teacher = await consoleOf(house, lesson)
      const members = await students(house, lesson.code, 2)
      async function refusesTheOthers(): Promise<void> {
        const { phase } = teacher.view().head
        const allowed = ALLOWED[phase] ?? []
        for (const act of ACTS) {
          if (allowed.includes(act)) continue
          const code = await tryAct(teacher, act)
          expect({ phase, act, code }).toEqual({ phase, act, code: 'not-needed-here' })
        }
      }
      const steps: readonly (readonly [Act, SessionPhase])[] = [
        ['start', 'playing'],
        ['close', 'debrief'],
        ['next', 'reading'],
        ['next', 'question'],
        ['close', 'answer'],
      ]
      await refusesTheOthers()
      for (const [act, phase] of steps) {
        expect(await tryAct(teacher, act)).toBeNull()
        await teacher.until(({ head }) => head.phase === phase)
        if (phase === 'playing') await sitDownAll(members)
        await refusesTheOthers()
      }
      expect(await tryAct(teacher, 'end')).toBeNull()
      for (const act of ACTS) expect(await tryAct(teacher, act)).toBe('session-over')
    })

    test('a pause refuses what is not about it', async () => {
      const lesson = await startLesson(house, [FOUR_WAVES])
      const teacher = await consoleOf(house, lesson)
      const members = await students(house, lesson.code, 2)
      await tryAct(teacher, 'start')
      const [pair] = await sitDownAll(members)
      await tryAct(teacher, 'pause')
      const client = pair?.client
      if (client === undefined) throw new Error('no pair')
      await client.until(({ paused }) => paused)
      const given = { kind: 'segment', bits: ['FIN', 'ACK'], seq: 0, ack: 0, length: 0 } as const
      expect(await move(client, given)).toMatchObject({ code: 'paused' })
      for (const act of [
        'start',
        'close',
        'next',
        'standings',
        'again',
        'skip',
        'more-time',
        'pause',
      ] as const)
        expect(await tryAct(teacher, act)).toBe('not-needed-here')
      const late = await comeIn(await house.player(), lesson.code)
      expect(late.view().head.paused).toBe(true)
      expect(await tryAct(teacher, 'resume')).toBeNull()
    })
  })
}
