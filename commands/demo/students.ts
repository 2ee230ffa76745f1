import { readFileSync } from 'node:fs'
import { type Dice, diceOf } from '#core/quiz/dice.ts'
import type { Difficulty, Question } from '#core/quiz/question.ts'
import type { DemoClock, Think, Thought } from '#server/main-demo.ts'

export type Language = 'en' | 'zh'

/** One of the demo's students, as their bot plays them. */
export interface DemoStudent {
  /** From 0, in the order of the roster. */
  readonly nth: number
  /** The id on the roster. */
  readonly student: string
  readonly name: string
  /** The own one, that comes with the card; or one that was taken without. */
  readonly seat: string
  /** Null: comes without a card, and does nothing at home. */
  readonly card: { readonly card: string; readonly secret: string } | null
  readonly mind: Mind
}

export interface Mind {
  /** 0 … 1: how often a question of middling difficulty is known. */
  readonly strength: number
  readonly knows: (question: Question) => boolean
  readonly think: Think
  readonly dice: Dice
}

export function namesIn(language: Language, students: number): string[] {
  const names = JSON.parse(readFileSync(new URL('names.json', import.meta.url), 'utf8')) as Record<
    Language,
    string[]
  >
  return names[language].slice(0, students)
}

/** Some always right, most in between, a few lost. */
const STRENGTHS = [0.86, 0.7, 1, 0.58, 0.78, 0.35, 0.92, 0.65, 0.5, 0.82] as const
const HARDER: Readonly<Record<Difficulty, number>> = { easy: -0.08, medium: 0.08, hard: 0.3 }

/** What each believes; who is never wrong believes nothing of it. */
const HABITS: readonly Thought['mistake'][] = [
  'fin-takes-no-number',
  'numbers-swapped',
  'fin-without-ack',
  'says-nothing',
  'fin-instead-of-ack',
]

/** The same for the same name, whatever chance gives them to do. */
export function mindOf(name: string, nth: number, clock: DemoClock): Mind {
  const dice = diceOf(`mind of ${name}`)
  const strength = STRENGTHS[nth % STRENGTHS.length] ?? 0.7
  const isLucky = (chance: number) => dice.roll(1000) < chance * 1000
  return {
    strength,
    dice,
    knows: ({ difficulty }) => strength === 1 || isLucky(strength - HARDER[difficulty]),
    think(end) {
      clock.pass(4000 + dice.roll(14_000) + Math.round((1 - strength) * 12_000))
      const isWrong = end.refusals < 2 && isLucky((1 - strength) * (end.refusals === 0 ? 0.8 : 0.4))
      const mistake = isWrong ? habitOf(dice, nth) : undefined
      return { mistake, confidence: confidenceOf(dice, { nth, strength, isWrong }) }
    },
  }
}

/** The own one mostly, now and then another. */
function habitOf(dice: Dice, nth: number): Thought['mistake'] {
  return HABITS[(dice.roll(4) === 0 ? dice.roll(HABITS.length) : nth) % HABITS.length]
}

interface Feeling {
  readonly nth: number
  readonly strength: number
  readonly isWrong: boolean
}

/** Every third one is sure of what is wrong; the others feel it. */
function confidenceOf(dice: Dice, { nth, strength, isWrong }: Feeling): Thought['confidence'] {
  if (isWrong) return nth % 3 === 0 ? 'sure' : dice.roll(2) === 0 ? 'think-so' : 'guess'
  if (strength > 0.75) return dice.roll(5) === 0 ? 'think-so' : 'sure'
  return dice.roll(3) === 0 ? 'guess' : 'think-so'
}
