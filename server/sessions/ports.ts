import type { Answer } from '#core/quiz/answer.ts'
import type { StudentTime } from '#core/session/class-settings.ts'
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
  /** Who has started it; null: a host by the cookie alone. */
  readonly teacher: string | null
  /** The class that it is held in; null: in none. */
  readonly class: string | null
}

/** One line of a teacher's start page. */
export interface SessionLine extends Pick<SessionRow, 'id' | 'code' | 'teacher' | 'class'> {
  readonly phase: RowPhase
  /** Epoch milliseconds. */
  readonly createdAt: number
  /** Seats that ever came in, without those that were sent away. */
  readonly players: number
}

/** For whoever looks for a session without its log. */
type RowPhase = 'lobby' | 'going' | 'ended'

export interface SessionList {
  /** False: the code is taken, or the id. @throws {NotStored} as everything here */
  create(row: SessionRow): Promise<boolean>
  byCode(code: string): Promise<SessionRow | null>
  byId(id: string): Promise<SessionRow | null>
  /** The code of an open session in its lobby that the seat is not in, with room, and somebody there; the fullest. */
  findOpen(seat: string, hereWithinMs: number): Promise<string | null>
  /** The host is there now, by the database's clock. */
  hostSeen(ids: readonly string[]): Promise<void>
  /** Whether the host was there so lately, by the database's clock. */
  hostHere(id: string, withinMs: number): Promise<boolean>
  /** What the teacher has started, and what is held in the classes; the newest first. */
  ofTeacher(teacher: string, classes: readonly string[], limit: number): Promise<readonly SessionLine[]>
  /** The session that a match belongs to; null: to none. */
  sessionOfMatch(match: string): Promise<string | null>
  /** By activity and round. */
  matchesOf(session: string): Promise<readonly MatchOfRound[]>
}

/** A match of a session: of which activity and which of its rounds, both from 0. */
export interface MatchOfRound {
  readonly match: string
  readonly activity: number
  readonly round: number
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
export type QuestionChange = Place & QuestionStep

type QuestionStep =
  /** Milliseconds; null: no timer. `asked`: what leaderboards and reviews want to know of it. */
  | { readonly to: 'opened'; readonly limitMs: number | null; readonly asked?: AskedWhat }
  /** `closing` ends its time now, or leaves the end that has passed. `paused`: it stands still until `resumed`. */
  | { readonly to: 'closing' | 'closed' | 'paused' | 'resumed' }
  /** So much longer; where its time was over, so much from now. One without a timer stays so. */
  | { readonly to: 'extended'; readonly byMs: number }

interface AskedWhat {
  /** Which question it is, in its bank or set. */
  readonly questionId: string
  /** What it trains, the first of its skills; null: nothing that has a name. */
  readonly skill: string | null
  /** Whether it counts. */
  readonly scored: boolean
}

/** A row to append, with what is written in the same transaction. */
export interface SessionAppend extends SessionLogRow {
  readonly due: readonly DueChange[]
  readonly questions: readonly QuestionChange[]
  /** Of the pairs that the row makes; one that is there stays as it is. */
  readonly matches: readonly MatchOfRound[]
  readonly phase: RowPhase
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
  readonly time: StudentTime
  /** The seat that shares its device; null: none. */
  readonly partner: string | null
}

/** A seat that can be given something to play now. */
export interface PresentSeat extends Pick<RosterSeat, 'seat' | 'partner'> {
  /** The share of right decisions and answers, 0…1, of all that it ever played; null: nothing yet. */
  readonly strength: number | null
}

/** What one seat is told of itself. */
export interface OwnSeat extends Pick<RosterSeat, 'time' | 'partner'> {
  /** What it has said to have learned; null: nothing. */
  readonly exit: string | null
  /** Until its own time for the question is over, as {@link SessionAnswers.leftMs}; null: no timer, or no end. */
  readonly leftMs: number | null
}

export interface SessionSeatList {
  /**
   * Exact also where many come at once: 'full' where `most` others are in. 'kicked': it was sent away, and that lasts.
   */
  join(session: string, seat: string, most: number): Promise<'joined' | 'back' | 'full' | 'kicked'>
  /** False: it was not in, or had left. */
  leave(session: string, seat: string): Promise<boolean>
  /** Sends it away for good; its answers and points stay. False: it never came in, or was sent away before. */
  kick(session: string, seat: string): Promise<boolean>
  /** False: it is not in. */
  setTime(session: string, seat: string, time: StudentTime): Promise<boolean>
  /** Two seats at one device, each of whom leaves whom it had before; null: at none. False: one of them is not in. */
  setPartner(session: string, seat: string, partner: string | null): Promise<boolean>
  /** There now, by the database's clock; who has left stays gone. */
  seen(places: readonly SeatInSession[]): Promise<void>
  /**
   * Its last socket at this process has gone: it counts as seen so many milliseconds ago; not where another process has
   * seen it within `sinceMs`, for then it is there.
   */
  seenBefore(place: SeatInSession, agoMs: number, sinceMs?: number): Promise<void>
  /** In the order in which they came, without those that were sent away. */
  roster(session: string, hereWithinMs: number): Promise<readonly RosterSeat[]>
  /** Those of the roster that are here. */
  present(session: string, hereWithinMs: number): Promise<readonly PresentSeat[]>
  /** `place` null: no question is open. Null: it never came in, or was sent away. */
  one(session: string, seat: string, place: Place | null): Promise<OwnSeat | null>
}

export interface SessionNames {
  /**
   * Gives a seat that has come in its display name, unless it is that of another one who ever came in and was not
   * sent away: see `core/session/name-key.ts` for what is the same name. Exact also where two claim one at once.
   */
  claim(session: string, seat: string, name: string): Promise<'taken' | 'done'>
}

export interface SessionExit {
  readonly seat: string
  readonly text: string
}

/** What players say to have learned. */
export interface SessionExits {
  /** Said again it is replaced. False: the seat never came in, or was sent away. */
  say(session: string, seat: string, text: string): Promise<boolean>
  /** In the order in which the seats came, without those that were sent away. */
  all(session: string): Promise<readonly SessionExit[]>
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
 * before its time. `paused`: the question stands still. `not-in-session`: the seat has not come in, or is gone.
 */
export type AnswerVerdict = 'stored' | 'again' | 'already-answered' | 'not-open' | 'paused' | 'not-in-session'

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
  /** Players that are here, have not answered it, and still may: their own time and the grace are not over. */
  readonly awaited: number
}

export interface SessionAnswers {
  /**
   * Stores the first answer of a seat to a question, where the question is open, and the seat's own time for it is not
   * over for longer than the grace: `EXTENDED` times as long for `extended`, until it is closed for `none`. After a question was closed, all that was acknowledged is there, and nothing comes after.
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
  /** Milliseconds until the question's time is over, by the database's clock; in a pause as at its start; null: no timer. */
  leftMs(session: string, place: Place): Promise<number | null>
  /**
   * As `leftMs`, until the last one who is here and has not answered has had its own time, and never less than that;
   * null: no timer, or one of them has no end.
   */
  longestLeftMs(session: string, place: Place, hereWithinMs: number): Promise<number | null>
}

/** All of it. */
export interface SessionStorage {
  readonly list: SessionList
  readonly log: SessionLog
  readonly seats: SessionSeatList
  readonly answers: SessionAnswers
  readonly names: SessionNames
  readonly exits: SessionExits
}

/** What a session asks of the classes: who is who is the teacher's to know. */
export interface ClassBook {
  /** Whether the teacher is one of the class's, which is not archived. @throws {NotStored} as all here */
  teaches(teacher: string, wanted: string): Promise<boolean>
  /** The same, also of an archived one. */
  isOf(teacher: string, wanted: string): Promise<boolean>
  /** In the order of the roster, with real names; `seats`: all that the student is known to sit at. */
  students(wanted: string): Promise<readonly ClassStudent[]>
  /** Says which student a seat is, and no other; null: none. `seat-has-card`: the card that it came with says otherwise. */
  seatStudent(
    wanted: string,
    seat: string,
    student: string | null,
  ): Promise<'seated' | 'no-such-student' | 'seat-has-card'>
}

interface ClassStudent {
  readonly student: string
  readonly name: string
  readonly seats: readonly string[]
}
