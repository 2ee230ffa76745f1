import { expect } from 'vitest'
import type { SessionEvent } from '#core/session/events.ts'
import type { NewAnswer, QuestionChange, SessionAppend, SessionRow } from '#server/sessions/ports.ts'
import type { Storage } from '../storage.ts'

/** What the contracts of sessions begin with. */

export const HASH = 'ab'.repeat(32)
export const NOBODYS = { teacher: null, class: null }
export const FIRST = { activity: 0, question: 0 }
export const SECOND = { activity: 0, question: 1 }
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Ids that no other test has: the tests of one storage share its tables. */
let made = 0
export function id(what: string): string {
  made += 1
  return `${what}-${made}`
}

function code(): string {
  made += 1
  const digits = [0, 1, 2].map((place) => Math.floor(made / 31 ** place) % 31)
  return `QZQ${digits.map((digit) => CODE_LETTERS[digit]).join('')}`
}

export function rowOf(session: string, sequence: number, rest: Partial<SessionAppend> = {}): SessionAppend {
  const events: SessionEvent[] = [{ type: 'session-locked' }]
  const row = { session, sequence, commandId: `${session}/${sequence}`, events, due: [], questions: [] }
  return { ...row, matches: [], phase: 'going', locked: false, ...rest }
}

export function answerOf(session: string, seat: string, rest: Partial<NewAnswer> = {}): NewAnswer {
  const answer = { kind: 'single', option: 'a' } as const
  return { session, ...FIRST, seat, commandId: id('command'), answer, isRight: true, ...rest }
}

export async function newSession(
  { sessions }: Storage,
  rest: Partial<SessionRow> = {},
): Promise<{ session: string; code: string }> {
  const row = { id: id('session'), code: code(), hostHash: HASH, open: false, ...NOBODYS, ...rest }
  expect(await sessions.list.create(row)).toBe(true)
  return { session: row.id, code: row.code }
}

/** A session with an open question and players in it. */
export async function newQuestion(
  storage: Storage,
  players: readonly string[],
  limitMs: number | null = null,
): Promise<string> {
  const { session } = await newSession(storage)
  const questions = [{ ...FIRST, to: 'opened', limitMs }] as const
  await storage.sessions.log.append(rowOf(session, 1, { questions }))
  for (const seat of players) await storage.sessions.seats.join(session, seat, 500)
  return session
}

type StepOf<Change> = Change extends QuestionChange ? Omit<Change, 'activity' | 'question'> : never

/** Something is done to the first question. */
export function change(
  { sessions }: Storage,
  session: string,
  sequence: number,
  step: StepOf<QuestionChange>,
) {
  const questions = [{ ...FIRST, ...step }]
  return sessions.log.append(rowOf(session, sequence, { questions }))
}
