import { describe, expect, test } from 'vitest'
import { WIRE_VERSION } from '#core/contract/addresses.ts'
import type { DoorCode } from '#core/contract/door-codes.ts'
import { type CommandName, commands, type Payload } from '#core/contract/wire.ts'
import { type TestSchool, openSchool } from '#server/homework/test-school.ts'
import { parseEvents } from '#core/match/stored-events.ts'
import { useTestHouse } from '../compose-test-house.ts'
import { FAST_PARTS, opened } from '../compose-test-sessions.ts'
import { signUpTeacher } from '../compose-test-teachers.ts'
import { askDatabase } from '../database/ask-database.ts'
import { freshDatabase } from '../database/fresh-database.ts'
import { openStorage } from '../storage/open-storage.ts'
import { LESSON_COMMANDS } from './lesson-rights-contract.ts'
import { type TestPlayer, openSocket } from './test-player.ts'
import { newCommand, seatPair } from './test-plays.ts'
import { RIGHT, asAsked } from './test-session.ts'

/**
 * Who may send what, of all that is no command of a lesson (those: `lesson-rights-contract.ts`). A teacher has no rights
 * in a match or in a student's homework: they look at them on pages. Who has no seat has no socket.
 */
const WHO = [
  'student of another class',
  'teacher of another class',
  'co-teacher',
  'owner',
  'student',
] as const
type Who = (typeof WHO)[number]
type Outcome = DoorCode | 'ok'
type Command = Exclude<CommandName, `session:${string}`>

/** Things of the student's. */
interface Facts {
  /** Played with a classmate, waiting for the student's move. */
  readonly match: string
  readonly stimulus: number
  /** A close at home that waits for a classmate, begun by another student of the class. */
  readonly homework: { readonly code: string; readonly match: string }
  readonly session: string
  readonly answer: Payload<'answer:submit'>['answer']
}

interface Row<C extends Command> {
  readonly payload: (facts: Facts) => Payload<C>
  readonly outcomes: Readonly<Record<Who, Outcome>>
}

function everybody(outcome: Outcome): Record<Who, Outcome> {
  return Object.fromEntries(WHO.map((who) => [who, outcome])) as Record<Who, Outcome>
}

/** What only whoever plays in the match may do; what it comes to there is their affair. */
function playerAlone(student: Outcome): Record<Who, Outcome> {
  return { ...everybody('not-your-match'), student }
}

/** What only a student of the class may do. */
const STUDENT_ALONE: Record<Who, Outcome> = {
  ...everybody('not-a-student'),
  'student of another class': 'no-such-homework',
  student: 'ok',
}

const match = (facts: Facts) => ({ match: facts.match })
const command = (facts: Facts) => ({ ...match(facts), command: newCommand() })

/** In this order, so that the last ones take away what the others need. */
const ROWS: { readonly [C in Command]: Row<C> } = {
  'seat:show': { payload: () => ({ shown: true }), outcomes: everybody('ok') },
  'match:create': {
    payload: () => ({ scenario: 'four-waves', level: 1, partner: 'computer', role: 'client' }),
    outcomes: everybody('ok'),
  },
  'match:quick': { payload: () => ({ scenario: 'four-waves', level: 1 }), outcomes: everybody('ok') },
  'match:quick-cancel': { payload: () => ({}), outcomes: everybody('ok') },
  'match:join': { payload: match, outcomes: { ...everybody('match-full'), student: 'ok' } },
  'match:computer': { payload: match, outcomes: playerAlone('match-full') },
  'move:submit': {
    payload: (facts) => ({ ...command(facts), stimulus: facts.stimulus, move: { kind: 'nothing' } }),
    outcomes: playerAlone('ok'),
  },
  'fate:decide': {
    payload: (facts) => ({ ...command(facts), flight: 1, fate: { kind: 'delivered' } }),
    outcomes: playerAlone('not-needed-here'),
  },
  'wait:skip': { payload: match, outcomes: playerAlone('not-needed-here') },
  'match:again': { payload: match, outcomes: playerAlone('not-needed-here') },
  'match:leave': { payload: match, outcomes: playerAlone('ok') },
  'homework:start': {
    payload: ({ homework }) => ({ code: homework.code, activity: 0, partner: 'friend' }),
    outcomes: STUDENT_ALONE,
  },
  'homework:join': { payload: ({ homework }) => homework, outcomes: STUDENT_ALONE },
  'answer:submit': {
    payload: ({ session, answer }) => ({ session, command: newCommand(), question: 0, answer }),
    outcomes: { ...everybody('not-in-session'), student: 'ok' },
  },
}

let databaseUrl: string

const house = useTestHouse(async () => {
  databaseUrl = await freshDatabase()
  return openStorage(databaseUrl, { poolSize: 8, parseEvents })
}, FAST_PARTS)

const ask = (text: string, values: readonly unknown[] = []) => askDatabase(databaseUrl, text, [...values])

let school: TestSchool
let players: Readonly<Record<Who, TestPlayer>>
let known: Facts

async function everybodyComes(): Promise<void> {
  school = await openSchool(house.storage, ask)
  const { group } = school
  const { member, facts } = await studentWithThings()
  players = {
    'student of another class': await studentOf(await openSchool(house.storage, ask)),
    'teacher of another class': await teacherOf(null),
    'co-teacher': await teacherOf(group, false),
    owner: await teacherOf(group, true),
    student: member,
  }
  known = facts
}

async function studentOf(at: TestSchool, player?: TestPlayer): Promise<TestPlayer> {
  const came = player ?? (await house.player())
  await at.enrol('A student', came.seat)
  return came
}

async function teacherOf(group: string | null, isOwner = false): Promise<TestPlayer> {
  const { id, cookie } = await signUpTeacher(house.server.url)
  const values = [group, id, isOwner]
  if (isOwner) await ask('DELETE FROM class_teachers WHERE class = $1 AND is_owner', [group])
  if (group !== null)
    await ask('INSERT INTO class_teachers (class, teacher, is_owner) VALUES ($1, $2, $3)', values)
  const seat = (await house.player()).cookie
  return house.player(`${seat}; ${cookie}`)
}

async function studentWithThings(): Promise<{ readonly member: TestPlayer; readonly facts: Facts }> {
  const live = await opened(house, 1)
  const [pupil] = live.members
  if (pupil === undefined) throw new Error('nobody has come in')
  const member = await studentOf(school, pupil.player)
  const classmate = await studentOf(school)
  const { id: _, ...homework } = await school.set({ activities: [CLOSE] })
  const { match: begun } = await classmate.get('homework:start', {
    code: homework.code,
    activity: 0,
    partner: 'friend',
  })
  const pair = await seatPair(member, classmate)
  const { asked } = pair.client.view()
  const facts: Facts = {
    match: pair.match,
    stimulus: asked?.stimulus ?? 0,
    homework: { code: homework.code, match: begun },
    session: live.made.session,
    answer: asAsked(pupil, RIGHT),
  }
  return { member, facts }
}

const CLOSE = {
  kind: 'scenario',
  title: '',
  scenario: 'four-waves',
  level: 2,
  confidence: false,
} as const

async function outcomeOf(who: TestPlayer, name: Command, payload: object): Promise<Outcome> {
  const reply = await who.ask(name, payload as never)
  return reply.ok ? 'ok' : reply.code
}

describe('rights of commands', () => {
  test('each command has its row, here or among those of a lesson', () => {
    expect([...Object.keys(ROWS), ...LESSON_COMMANDS].toSorted()).toEqual(Object.keys(commands).toSorted())
  })

  test('each command is checked for who sends it', async () => {
    await everybodyComes()
    const all: Record<string, unknown> = {}
    for (const [name, { payload }] of Object.entries(ROWS)) {
      const got: Partial<Record<Who, Outcome>> = {}
      for (const who of WHO) got[who] = await outcomeOf(players[who], name as Command, payload(known))
      all[name] = got
    }
    const wanted = Object.entries(ROWS).map(([name, { outcomes }]) => [name, outcomes])
    expect(all).toEqual(Object.fromEntries(wanted))
  })

  test('who has no seat, or proves none, has no socket', async () => {
    const { seat, cookie } = await house.player()
    const forged = ['', `four_waves_seat=${seat}`, `four_waves_seat=${seat}.${'A'.repeat(43)}`]
    for (const proof of [...forged, cookie.replace(/.$/, '')]) {
      const socket = openSocket(house.server.url, proof, { version: WIRE_VERSION })
      const error = await new Promise<Error>((resolve) => {
        socket.once('connect_error', resolve)
        socket.once('connect', () => resolve(new Error('let in')))
      })
      socket.close()
      expect(error.message).toBe('no-seat')
    }
  })
})
