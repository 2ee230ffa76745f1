import { type Card, Rating, State, createEmptyCard, fsrs } from 'ts-fsrs'
import type { Progress, StoredCard } from './progress.ts'

/** Days are the unit: what was wrong today comes back by "what I get wrong", not by a timer of minutes. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false })

/** Milliseconds from which a right answer counts as a hard one: it was worked out, not known. */
export const SLOW = 90_000
const DAY = 24 * 3600 * 1000

export interface Given {
  readonly right: boolean
  /** Milliseconds from seeing the question to its answer. */
  readonly tookMs: number
}

/** The progress after one more answer. `now`: milliseconds since 1970. */
export function recordAnswer(progress: Progress, id: string, given: Given, now: number): Progress {
  const before = progress.cards[id]
  const card = before === undefined ? createEmptyCard(now) : cardOf(before)
  const { card: next } = scheduler.next(card, now, ratingOf(given))
  return { cards: { ...progress.cards, [id]: storedOf(next, now, !given.right) } }
}

/** A quick answer is no better than a right one: it may have been a guess. */
function ratingOf({ right, tookMs }: Given): Rating.Again | Rating.Hard | Rating.Good {
  if (!right) return Rating.Again
  return tookMs >= SLOW ? Rating.Hard : Rating.Good
}

function storedOf(card: Card, now: number, wrong: boolean): StoredCard {
  const { due, stability, difficulty, reps, lapses, state } = card
  return { due: due.getTime(), reviewed: now, stability, difficulty, reps, lapses, state, wrong }
}

function cardOf({ due, reviewed, stability, difficulty, reps, lapses, state }: StoredCard): Card {
  return {
    due: new Date(due),
    last_review: new Date(reviewed),
    stability,
    difficulty,
    reps,
    lapses,
    state,
    elapsed_days: 0,
    scheduled_days: Math.max(0, Math.round((due - reviewed) / DAY)),
    learning_steps: 0,
  }
}

/** How probable a right answer is now, 0 … 1; after a wrong one 0, until it has been right. */
export function chanceOf(card: StoredCard | undefined, now: number): number {
  if (card === undefined || card.wrong || card.state === State.New) return 0
  return scheduler.get_retrievability(cardOf(card), now, false)
}
