import type { Answer } from '#core/quiz/answer.ts'
import type { SessionEvent } from '#core/session/events.ts'
import type { Place } from '#core/session/session.ts'
import type { DueChange } from '#server/matches/ports.ts'

/** What the use cases of sessions need of storage. PostgreSQL and memory fulfil the same contract. */

/** What of a session is asked without its log. */
export interface SessionRow {
  readonly id: string
  readonly code: string
  /** HMAC-SHA-256 of the host's secret, hex. */
  readonly hostHash: string
  /** Whether strangers may find it. */
  readonly open: boolean
}

export interface SessionList {
  /** False: the code is taken, or the id. @throws {NotStored} as everything here */
  create(row: SessionRow): Promise<boolean>
  byCode(code: string): Promise<SessionRow | null>
  byId(id: string): Promise<SessionRow | null>
  /** The code of an open session in its lobby that the seat is not in, with room, and somebody there; the fullest. */
  findOpen(seat: string, hereWithinMs: number): Promise<string | null>
  /** The host is there now, by the database's clock. */
  hostSeen(ids: readonly string[]): Promise<void>
}

/** One command's row in the log of a session. */
export interface SessionLogRow {
  readonly session: string
  /** 1, 2, 3 … within the session. */
  readonly sequence: number
  readonly commandId: string
  readonly events: readonly SessionEvent[]
}

/** What the row does to a question: all times are the database's. */
export interface QuestionChange extends Place {
  /** `closing` ends its time now, or leaves the end that has passed. */
  readonly to: 'opened' | 'closing' | 'closed'
  /** Of one that is opened: milliseconds; null: no timer. */
  readonly limitMs: number | null
}

/** A row to append, with what is written in the same transaction. */
export interface SessionAppend extends SessionLogRow {
  readonly due: readonly DueChange[]
  readonly questions: readonly QuestionChange[]
  /** For whoever looks for an open one. */
  readonly phase: 'lobby' | 'going' | 'ended'
  readonly locked: boolean
}

export interface SessionLog {
  /** 'conflict': (session, sequence) or (session, command id) is there; then nothing was changed. */
  append(row: SessionAppend): Promise<'stored' | 'conflict'>
  read(session: string, after: number): Promise<readonly SessionLogRow[]>
}

export interface RosterSeat {
  readonly seat: string
  readonly here: boolean
  readonly left: boolean
}

export interface SessionSeatList {
  /** Exact also where many come at once: 'full' where `most` others are in. */
  join(session: string, seat: string, most: number): Promise<'joined' | 'back' | 'full'>
  /** False: it was not in, or had left. */
  leave(session: string, seat: string): Promise<boolean>
  /** There now, by the database's clock; who has left stays gone. */
  seen(places: readonly SeatInSession[]): Promise<void>
  /** Its last socket has gone: it counts as seen so many milliseconds ago. */
  seenBefore(place: SeatInSession, agoMs: number): Promise<void>
  /** In the order in which they came. */
  roster(session: string, hereWithinMs: number): Promise<readonly RosterSeat[]>
}

interface SeatInSession {
  readonly session: string
  readonly seat: string
}

export interface NewAnswer extends SeatInSession, Place {
  readonly commandId: string
  /** As it was given. */
  readonly answer: Answer
  readonly isRight: boolean
}

/**
 * `again`: this command is stored already. `already-answered`: by another command. `not-open`: it came too late, or
 * before its time. `not-in-session`: the seat has not come in.
 */
export type AnswerVerdict = 'stored' | 'again' | 'already-answered' | 'not-open' | 'not-in-session'

export interface StoredAnswer {
  readonly seat: string
  readonly answer: Answer
  readonly isRight: boolean
  /** From the opening of the question, by the database's clock. */
  readonly elapsedMs: number
}

export interface StoredResult extends Place, Omit<StoredAnswer, 'answer'> {}

export interface SessionCounts {
  /** Have come in and not left. */
  readonly players: number
  /** Of them: were seen lately. */
  readonly here: number
  /** Answers to the question. */
  readonly answered: number
  /** Players that are here and have not answered it. */
  readonly awaited: number
}

export interface SessionAnswers {
  /**
   * Stores the first answer of a seat to a question, where the question is open, or closed by time for `graceMs` at
   * most. After a question was closed, all that was acknowledged is there, and nothing comes after.
   */
  add(answer: NewAnswer): Promise<AnswerVerdict>
  /** All answers to a question. */
  all(session: string, place: Place): Promise<readonly StoredAnswer[]>
  /** One seat's. */
  one(session: string, place: Place, seat: string): Promise<Answer | null>
  /** All results of a session, of every question: standings are made from nothing else. */
  results(session: string): Promise<readonly StoredResult[]>
  /** `place` null: no question is open. */
  counts(session: string, place: Place | null, hereWithinMs: number): Promise<SessionCounts>
  /** Milliseconds until the question's time is over, by the database's clock; null: no timer. */
  leftMs(session: string, place: Place): Promise<number | null>
}

/** All of it. */
export interface SessionStorage {
  readonly list: SessionList
  readonly log: SessionLog
  readonly seats: SessionSeatList
  readonly answers: SessionAnswers
}
