import { percentAt } from './percent.ts'

/** What one player has, from verdicts on their own moves alone. */
export interface Score {
  readonly points: number
  /** 100 for each decision that the player has taken, and for each that the computer took and that was theirs to take. */
  readonly obtainable: number
  /** Decisions that were right at the first try. */
  readonly right: number
  readonly decisions: number
}

export const NO_SCORE: Score = { points: 0, obtainable: 0, right: 0, decisions: 0 }

/** Points of a decision, by the refusals before it; from the third on the answer was given. */
const POINTS_BY_REFUSALS = [100, 50, 25] as const

export function pointsAfter(refusals: number): number {
  return POINTS_BY_REFUSALS[refusals] ?? 0
}

export function addDecision(score: Score, refusals: number): Score {
  return {
    points: score.points + pointsAfter(refusals),
    obtainable: score.obtainable + 100,
    right: score.right + (refusals === 0 ? 1 : 0),
    decisions: score.decisions + 1,
  }
}

/** Decisions that the computer took and that were the player's to take. */
export function leftToComputer({ obtainable, decisions }: Pick<Score, 'obtainable' | 'decisions'>): number {
  return Math.max(0, Math.round(obtainable / 100) - decisions)
}

/** Points of what was obtainable, 0 … 100 with one decimal; 0 where nothing was. */
export function percentOf(score: Score): number {
  return percentAt(score.points, score.obtainable)
}

/** Decisions right at the first try, 0 … 100 with one decimal. */
export function accuracyOf(score: Score): number {
  return percentAt(score.right, score.decisions)
}
