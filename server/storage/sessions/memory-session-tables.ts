import { EXTENDED, type StudentTime } from '#core/session/class-settings.ts'
import type { Place } from '#core/session/session.ts'
import type { MatchOfRound, NewAnswer, SessionLine, SessionRow } from '#server/sessions/ports.ts'
import type { MemoryTables } from '../memory-tables.ts'

type MemoryRow = SessionRow & {
  readonly createdAt: number
  phase: SessionLine['phase']
  locked: boolean
  hostSeenAt: number | null
}

export interface MemorySeat {
  readonly session: string
  readonly seat: string
  seenAt: number | null
  left: boolean
  kicked: boolean
  time: StudentTime
  partner: string | null
}

export interface MemoryQuestion {
  openedAt: number
  closesAt: number | null
  pausedAt: number | null
  closed: boolean
}

/** JSON: nothing lives here that would not live in the database. */
export type MemoryAnswer = Omit<NewAnswer, 'answer'> & { readonly answer: string; receivedAt: number }

export interface SessionTables {
  readonly now: () => number
  readonly rows: Map<string, MemoryRow>
  readonly log: Map<string, { sequence: number; commandId: string; events: string }[]>
  readonly seats: Map<string, MemorySeat>
  readonly questions: Map<string, MemoryQuestion>
  readonly answers: Map<string, MemoryAnswer>
  readonly matches: Map<string, MatchOfRound & { readonly session: string }>
  readonly exits: Map<string, string>
}

export function sessionTables({ now }: Pick<MemoryTables, 'now'>): SessionTables {
  return {
    now,
    rows: new Map(),
    log: new Map(),
    seats: new Map(),
    questions: new Map(),
    answers: new Map(),
    matches: new Map(),
    exits: new Map(),
  }
}

export function questionKey(session: string, { activity, question }: Place): string {
  return `${session} ${activity} ${question}`
}

export function seatKey(session: string, seat: string): string {
  return `${session} ${seat}`
}

/** Who ever came in and was not sent away. */
export function seatsOf({ seats }: SessionTables, session: string): MemorySeat[] {
  return [...seats.values()].filter((row) => row.session === session && !row.kicked)
}

export function isHere({ now }: SessionTables, { seenAt, left }: MemorySeat, withinMs: number): boolean {
  return !left && seenAt !== null && seenAt > now() - withinMs
}

export function givenTo({ answers }: SessionTables, session: string, place: Place): MemoryAnswer[] {
  const key = questionKey(session, place)
  return [...answers.values()].filter((given) => questionKey(given.session, given) === key)
}

/** Milliseconds until the seat's own time is over, below zero after it; null: it has no end. */
export function ownLeft({ now }: SessionTables, question: MemoryQuestion, time: StudentTime): number | null {
  const { openedAt, closesAt, pausedAt } = question
  if (closesAt === null || time === 'none') return null
  const factor = time === 'extended' ? EXTENDED : 1
  return openedAt + (closesAt - openedAt) * factor - (pausedAt ?? now())
}
