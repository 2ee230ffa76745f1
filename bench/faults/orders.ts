import type { MatchHead } from '#core/match/view.ts'
import type { Habit } from './player.ts'

/** What the process of the players is told to do, and what it answers. */
export interface Orders {
  /** They take their seats and connect. */
  readonly connect: { readonly asks: Wanted; readonly answers: null }
  readonly play: { readonly asks: null; readonly answers: null }
  /** Answers when each couple has had so many new moves acknowledged. */
  readonly moved: { readonly asks: number; readonly answers: Moved }
  readonly heard: { readonly asks: null; readonly answers: Heard }
  readonly habit: { readonly asks: Habit; readonly answers: null }
  /** Answers when nothing is under way any more; the next report begins anew. */
  readonly pause: { readonly asks: null; readonly answers: Report }
  /** The couples that have moved less often than that since, in words. */
  readonly stuck: { readonly asks: number; readonly answers: readonly string[] }
  readonly views: { readonly asks: null; readonly answers: readonly View[] }
}

export type OrderName = keyof Orders

export interface Wanted {
  readonly addresses: readonly string[]
  readonly pairs: number
  /** How many more play with the computer: each of its moves is a due row. */
  readonly alone: number
  /** Whether the two ends of a pair begin at different addresses. */
  readonly apart: boolean
}

/** Milliseconds until the last of them had moved: of the pairs, and of those who play with the computer. */
export interface Moved {
  readonly pairs: number
  readonly alone: number
}

interface Heard {
  readonly refused: number
  readonly stopping: number
}

export interface Report extends Heard {
  /** `match command-id` of each move that was acknowledged as right. */
  readonly acknowledged: readonly string[]
  /** Milliseconds for which the unluckiest player was without a socket that follows its match. */
  readonly longestAway: number
  /** Attempts in a row that the unluckiest player needed to come back. */
  readonly mostTries: number
  /** How often something happened that never should, and the first of it in words. */
  readonly astrays: number
  readonly astray: readonly string[]
}

/** What a player believes of the match that it plays. */
export interface View {
  readonly match: string
  readonly head: MatchHead
}

export interface Asked {
  readonly id: number
  readonly name: OrderName
  readonly asks: unknown
}

export interface Answered {
  readonly id: number
  readonly answers: unknown
}
