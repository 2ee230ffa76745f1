import type { Answer } from '#core/quiz/answer.ts'
import type { Act } from '#core/session/acts.ts'
import type { SessionPhase } from '#core/session/view.ts'
import type { TestHouse } from './compose-test-house.ts'
import { TEST_TIMES, type TestServer } from './compose-test-server.ts'
import { SESSION_TIMES, type SessionTimes } from './sessions/session-times.ts'
import { newCommand } from './realtime/test-plays.ts'
import {
  type MadeSession,
  type Member,
  RIGHT,
  asAsked,
  comeAsHost,
  comeIn,
  makeSession,
} from './realtime/test-session.ts'

/** Phases pass quickly; a reload takes as long as the tests' own. */
const FAST: SessionTimes = {
  ...SESSION_TIMES,
  grace: 300,
  answer: 100,
  standings: 100,
  start: 100,
  hereWithin: 2000,
  reload: 300,
  countForHost: 20,
  countForPlayers: 50,
}

/** Who is there is looked for more often too. */
export const FAST_PARTS = { sessionTimes: FAST, times: { ...TEST_TIMES, seenEvery: 200 } }

/** The computer takes the seat of who is away after a moment. */
export const LIVELY_PARTS = {
  sessionTimes: FAST,
  times: { ...TEST_TIMES, seenEvery: 200, absentAfter: 1500 },
}

/** Nobody waits long for a host who is gone. */
export const AWAY_PARTS = {
  sessionTimes: { ...FAST, hostWithin: 800, hostAway: 500, round: 1500 },
  times: { ...TEST_TIMES, seenEvery: 200 },
}

/** The host in a tab of a new person, or of the one with that seat. */
export async function hostOf(house: TestHouse, made: MadeSession, at?: TestServer): Promise<Member> {
  const { cookie } = await house.player(undefined, at)
  return comeAsHost(await house.player(`${cookie}; ${made.cookie}`, at), made.code)
}

export function sayAct(host: Member, act: Act, at = host.view().sequence) {
  const { session } = host.view()
  return host.player.ask('session:act', { session, command: newCommand(), at, act })
}

export async function act(host: Member, wanted: Act): Promise<void> {
  const reply = await sayAct(host, wanted)
  if (!reply.ok) throw new Error(`${wanted}: ${reply.code}`)
  host.take(reply.update)
}

export function answer(member: Member, given: Answer = RIGHT, question = 0, command = newCommand()) {
  const { session } = member.view()
  const answer = asAsked(member, given)
  return member.player.ask('answer:submit', { session, command, question, answer })
}

export function until(member: Member, phase: SessionPhase) {
  return member.until(({ head }) => head.phase === phase)
}

/** A session with its host and players, whose first question is open. */
export async function opened(house: TestHouse, players: number, made?: MadeSession) {
  const session = made ?? (await makeSession(house.server.url))
  const host = await hostOf(house, session)
  const come = async () => comeIn(await house.player(), session.code)
  const members = await Promise.all(Array.from({ length: players }, come))
  await act(host, 'start')
  await Promise.all(members.map((member) => until(member, 'question')))
  return { made: session, host, members }
}
