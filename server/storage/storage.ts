import type { MatchEvent } from '#core/match/events.ts'
import type { SessionEvent } from '#core/session/events.ts'
import type { AccountStorage } from '#server/accounts/ports.ts'
import type { StandingList } from '#server/board/ports.ts'
import type { CardList } from '#server/cards/ports.ts'
import type { ClassStorage } from '#server/classes/ports.ts'
import type { HomeworkStorage } from '#server/homework/ports.ts'
import type { DueList, Leaderboard, MatchLog, SeatList, WaitingRoom } from '#server/matches/ports.ts'
import type { RecordStorage } from '#server/records/ports.ts'
import type { ReviewStorage } from '#server/review/ports.ts'
import type { SessionStorage } from '#server/sessions/ports.ts'
import type { PlanList } from '#server/plans/ports.ts'
import type { SetList } from '#server/sets/ports.ts'

/** All that is kept, each part by the port that the use cases know. */
export interface Storage {
  readonly log: MatchLog
  readonly due: DueList
  readonly seats: SeatList
  readonly waiting: WaitingRoom
  readonly leaderboard: Leaderboard
  readonly sessions: SessionStorage
  readonly accounts: AccountStorage
  readonly sets: SetList
  readonly plans: PlanList
  readonly classes: ClassStorage
  readonly cards: CardList
  readonly standings: StandingList
  readonly homework: HomeworkStorage
  readonly reviews: ReviewStorage
  readonly records: RecordStorage
  /** @throws {NotStored} where the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** Believes a stored row or throws: the door between what is kept and what the program takes for true. */
export type ParseEvents = (json: unknown, version: number) => MatchEvent[]

export type ParseSessionEvents = (json: unknown, version: number) => SessionEvent[]
