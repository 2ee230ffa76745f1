import type { SeatRole } from '#core/by-role.ts'
import type { MatchEvent } from '#core/match/events.ts'
import type { Sharer } from '#core/match/shared-end.ts'

/** What the use cases need of storage. PostgreSQL and memory fulfil the same contract, shown by one set of tests. */

/** One command's row in the log of a match. */
export interface LogRow {
  readonly match: string
  /** 1, 2, 3 … within the match. */
  readonly sequence: number
  /** The command's own id: sent again, it finds this row. */
  readonly commandId: string
  readonly events: readonly MatchEvent[]
}

/** Something that is due at a time of the database's clock: a row per (match or session, kind). */
export interface DueChange {
  readonly kind: string
  /** Milliseconds from the database's now; null takes the row away. */
  readonly inMs: number | null
  /** A row that is there stays as it is; outside of an append only. */
  readonly unlessThere?: boolean
}

export interface ScoreRow {
  readonly match: string
  readonly role: SeatRole
  /** Of two who share an end, each has a row; without it the one who sits there alone. */
  readonly sharer?: Sharer
  /** null: the computer played this role. */
  readonly seat: string | null
  readonly scenario: string
  readonly level: number
  readonly points: number
  readonly obtainable: number
  /** Decisions that were right at the first try. */
  readonly right: number
  readonly decisions: number
  readonly clean: boolean
  /**
   * Every decision of the role was the player's own, none the computer's, and the network did what everybody's does
   * there: such attempts are compared.
   */
  readonly whole: boolean
  readonly elapsedMs: number
}

/** A row to append, with what is to be written in the same transaction. */
export interface Append extends LogRow {
  /** Seats that this command gave out. */
  readonly seats: readonly { readonly role: SeatRole; readonly sharer?: Sharer; readonly seat: string }[]
  readonly due: readonly DueChange[]
  readonly scores: readonly ScoreRow[]
}

export interface MatchLog {
  /**
   * Stores the row and what belongs to it, durably, or nothing of it: 'conflict' where (match, sequence) or
   * (match, command id) is there already.
   * @throws {NotStored} where the database cannot be reached or refuses: then nothing was acknowledged.
   */
  append(row: Append): Promise<'stored' | 'conflict'>
  /** Rows with a sequence above `after`, in order. @throws {NotStored} */
  read(match: string, after: number): Promise<readonly LogRow[]>
}

export interface Due {
  /** The match or the session. */
  readonly subject: string
  readonly kind: string
  /** Epoch milliseconds by the database's clock: names this firing, so that it happens once. */
  readonly at: number
}

export interface DueList {
  /**
   * Takes up to `limit` rows whose time has come, for `holdMs`: another process does not get them meanwhile, and they
   * come again if this one dies. A fired command takes its row away (or moves it) with its own append.
   */
  claim(limit: number, holdMs: number): Promise<readonly Due[]>
  /** Sets or clears a due row outside of an append (presence). `inMs` as in {@link DueChange}. */
  change(subject: string, change: DueChange): Promise<void>
  /** Milliseconds until the soonest row, by the database's clock; null where there is none. */
  soonest(): Promise<number | null>
}

export interface SeatList {
  /** Makes a seat. `tokenHash`: SHA-256 of the secret, hex. */
  create(seat: { id: string; tokenHash: string; name: string }): Promise<void>
  /** The seat with that id, where the hash is that of its secret or of a further one, of a device; or null. */
  find(id: string, tokenHash: string): Promise<{ id: string; name: string; shown: boolean } | null>
  names(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Whether the seat's best attempts stand on the public leaderboard. */
  show(id: string, shown: boolean): Promise<void>
  /** Marks the seats as present now, by the database's clock: (match, role) pairs, and which of two who share an end. */
  seen(places: readonly { match: string; role: SeatRole; sharer?: Sharer }[]): Promise<void>
  /** Milliseconds since the seat was last seen; null: never. */
  absentMs(match: string, role: SeatRole, sharer?: Sharer): Promise<number | null>
}

/** Who waits for a stranger. */
export interface WaitingRoom {
  /**
   * In one step, safe against two at once: takes the one who has waited longest for the same scenario and level (not
   * `seat` itself) out of the room, or puts `seat` in. Waiting seats that were not renewed for 15 s are not taken. Who
   * was taken out for the same less than 15 s ago is told the match.
   */
  pairOrWait(
    seat: string,
    scenario: string,
    level: number,
  ): Promise<{ readonly partner: string } | { readonly match: string } | null>
  /** Says for which match the seat was taken out, for when it asks again, at whichever process. */
  paired(seat: string, scenario: string, level: number, match: string): Promise<void>
  /** Still there: renews a waiting seat. False: it is not in the room (any more). */
  renew(seat: string): Promise<boolean>
  leave(seat: string): Promise<void>
}

/** One line of the public leaderboard: the best attempt of a seat in one scenario and level. */
export interface BoardRow {
  readonly rank: number
  readonly seat: string
  readonly name: string
  /** Percent of the obtainable points, 0 … 100, one decimal. */
  readonly percent: number
  readonly accuracy: number
  readonly elapsedMs: number
  readonly clean: boolean
  readonly attempts: number
}

export interface Leaderboard {
  best(scenario: string, level: number, limit: number): Promise<readonly BoardRow[]>
}

/** The database did not store it: nothing of it was acknowledged, and it may be sent again. */
export class NotStored extends Error {
  override readonly name = 'NotStored'
}
