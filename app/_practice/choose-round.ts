import { type Dice, shuffle } from '#core/quiz/dice.ts'
import { DIFFICULTIES } from '#core/quiz/question.ts'
import type { Indexed } from './practice-index.ts'
import type { Progress, StoredCard } from './progress.ts'
import type { Wish } from './wish.ts'

export const ROUND_LENGTH = 10

export interface Chooser {
  readonly index: readonly Indexed[]
  readonly progress: Progress
  /** Milliseconds since 1970. */
  readonly now: number
  readonly dice: Dice
}

/**
 * The questions of a round: what was wrong last time, then what is due, then what is new (the easy ones first), then
 * what would be due next. Among equals it is chance. Nothing is generated here.
 */
export function chooseRound(wish: Wish, { index, progress, now, dice }: Chooser): readonly Indexed[] {
  const cards = progress.cards
  const fitting = index.filter((question) => fits(wish, question, cards[question.id]))
  const order = (question: Indexed) => urgency(question, cards[question.id], now)
  return shuffle(dice, fitting)
    .map((question) => ({ question, order: order(question) }))
    .toSorted((a, b) => a.order.rank - b.order.rank || a.order.within - b.order.within)
    .slice(0, ROUND_LENGTH)
    .map(({ question }) => question)
}

function fits(wish: Wish, question: Indexed, card: StoredCard | undefined): boolean {
  switch (wish.kind) {
    case 'due':
      return true
    case 'wrong':
      return card?.wrong === true
    case 'endless':
      return false
    case 'chapter':
      return question.chapter === wish.chapter
    case 'skill':
      return question.skills.includes(wish.skill)
    case 'question':
      return question.id === wish.id
  }
}

function urgency({ difficulty }: Indexed, card: StoredCard | undefined, now: number) {
  if (card === undefined) return { rank: 2, within: DIFFICULTIES.indexOf(difficulty) }
  if (card.wrong) return { rank: 0, within: card.reviewed }
  return { rank: card.due <= now ? 1 : 3, within: card.due }
}

/** How many were wrong last time, and how many are due. */
export function countWaiting({ index, progress, now }: Omit<Chooser, 'dice'>): {
  wrong: number
  due: number
} {
  const cards = index.flatMap(({ id }) => progress.cards[id] ?? [])
  return {
    wrong: cards.filter(({ wrong }) => wrong).length,
    due: cards.filter(({ wrong, due }) => !wrong && due <= now).length,
  }
}
