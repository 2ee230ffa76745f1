import { setTimeout as sleep } from 'node:timers/promises'
import type { Ack } from '#core/contract/ack.ts'
import type { DoorCode } from '#core/contract/door-codes.ts'
import type { NewLesson } from '#core/contract/new-session.ts'
import type { SessionUpdate } from '#core/contract/updates.ts'
import type { Act } from '#core/session/acts.ts'
import { type ClassSettings, USUAL_CLASS } from '#core/session/class-settings.ts'
import type { PlannedActivity } from '#core/session/plan.ts'
import type { OwnMatch } from '#core/session/view.ts'
import { type SignedIn, cookieOf, signUpTeacher } from '../compose-test-teachers.ts'
import type { TestHouse } from '../compose-test-house.ts'
import { newId } from '../new-id.ts'
import { type Players, newCommand, playRightly } from './test-plays.ts'
import {
  type MadeSession,
  type Member,
  comeAsHost,
  comeIn,
  comeToWatch,
  postSession,
} from './test-session.ts'

export const FOUR_WAVES: Extract<PlannedActivity, { kind: 'scenario' }> = {
  kind: 'scenario',
  title: '',
  minutes: 10,
  scenario: 'four-waves',
  level: 1,
  confidence: false,
  guided: false,
}
export const READING: PlannedActivity = { kind: 'reading', title: '', minutes: 5, chapter: 'time-wait' }
export const QUIZ: Extract<PlannedActivity, { kind: 'quiz' }> = {
  kind: 'quiz',
  title: '',
  minutes: 5,
  source: { from: 'generated', count: 2 },
}

/** One option of each is chosen. */
export const SINGLES: PlannedActivity = {
  ...QUIZ,
  source: { from: 'bank', chapters: [], skills: [], difficulties: [], kinds: ['single'], count: 2 },
}

export interface TestLesson extends MadeSession {
  readonly teacher: SignedIn
}

/** A lesson of these activities, started by a new teacher over HTTP. */
export async function startLesson(
  house: TestHouse,
  activities: readonly PlannedActivity[],
  settings: Partial<ClassSettings> = {},
  heldIn: (teacher: SignedIn) => Promise<string | null> = async () => null,
): Promise<TestLesson> {
  const teacher = await signUpTeacher(house.server.url)
  const plan = newId(16)
  const stored = { id: plan, teacher: teacher.id, title: 'A lesson', share: null }
  await house.storage.plans.create({ ...stored, activities: [...activities] }, 100)
  const lesson: NewLesson = {
    plan,
    class: await heldIn(teacher),
    settings: { ...USUAL_CLASS, ...settings },
    rehearsal: false,
    language: 'en',
  }
  const { made, cookie } = await postSession(house.server.url, lesson, { cookie: teacher.cookie })
  if (!made.ok) throw new Error(`${made.code}: ${made.message}`)
  return { teacher, session: made.session, code: made.code, cookie: cookie.split(';')[0] ?? '' }
}

/** The teacher's console, by the account alone, as on a second device. */
export async function consoleOf(house: TestHouse, { teacher, code }: TestLesson): Promise<Member> {
  const { cookie } = await house.player()
  return comeAsHost(await house.player(`${cookie}; ${teacher.cookie}`), code)
}

export async function students(house: TestHouse, code: string, count: number): Promise<Member[]> {
  return Promise.all(Array.from({ length: count }, async () => comeIn(await house.player(), code)))
}

/** The member's match of the present round, followed, once there is one. */
export async function sitDown(member: Member): Promise<OwnMatch> {
  const { own } = await member.until(({ head, own }) => head.phase === 'playing' && own?.match != null)
  if (own?.match == null) throw new Error('no match')
  await untilOpened(() => member.player.ask('match:join', { match: own.match?.match ?? '' }))
  return own.match
}

/** Pairs are told before their matches are made: who is faster asks again, as a browser does. */
async function untilOpened(join: () => Promise<{ ok: boolean; code?: string }>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const reply = await join()
    if (reply.ok) return
    if (reply.code !== 'no-such-match') throw new Error(reply.code)
    await sleep(20)
  }
  throw new Error('the match is not made')
}

export interface SeatedPair extends Players {
  readonly match: string
  readonly members: readonly Member[]
}

/** Everybody sits down; who plays with whom. */
export async function sitDownAll(members: readonly Member[]): Promise<SeatedPair[]> {
  const seated = await Promise.all(members.map(async (member) => ({ member, own: await sitDown(member) })))
  const ids = [...new Set(seated.map(({ own }) => own.match))]
  return ids.map((match) => {
    const here = seated.filter(({ own }) => own.match === match)
    const players = Object.fromEntries(here.map(({ member, own }) => [own.role, member.player]))
    return { ...players, match, members: here.map(({ member }) => member) }
  })
}

/** They play their match to its end, right at every try. */
export async function playToTheEnd(house: TestHouse, pair: SeatedPair): Promise<void> {
  await playRightly(() => house.events(pair.match), pair)
}

/** The projector, in a browser that only has the console's link. */
export async function projectorOf(house: TestHouse, { code }: TestLesson, teacher: Member): Promise<Member> {
  const link = `/session/projector/${code}/${teacher.view().host?.projectorKey}`
  const answered = await fetch(house.server.url + link, { redirect: 'manual' })
  const { cookie } = await house.player()
  return comeToWatch(await house.player(`${cookie}; ${cookieOf(answered)}`), code)
}

/** By the head that the teacher knows, or the next one where something has happened meanwhile. */
export async function tryAct(teacher: Member, act: Act): Promise<DoorCode | null> {
  const { session } = teacher.view()
  return atTheNewest(teacher, (at) =>
    teacher.player.ask('session:act', { session, command: newCommand(), at, act }),
  )
}

/** A round is counted soon after it is over: the head that was looked at may be one behind. */
export async function atTheNewest(
  teacher: Member,
  ask: (at: number) => Promise<Ack<{ readonly update: SessionUpdate }>>,
): Promise<DoorCode | null> {
  for (;;) {
    const { sequence } = teacher.view()
    const reply = await ask(sequence)
    if (reply.ok) teacher.take(reply.update)
    if (reply.ok || reply.code !== 'stale') return reply.ok ? null : reply.code
    await teacher.until((view) => view.sequence > sequence)
  }
}
