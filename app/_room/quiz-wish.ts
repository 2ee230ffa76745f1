import { ID_ALPHABET } from '#core/contract/id-alphabet.ts'
import type { NewQuiz } from '#core/contract/new-session.ts'
import type { ChapterId } from '#core/quiz/chapter.ts'
import type { Difficulty, QuestionKind, QuestionSet } from '#core/quiz/question.ts'
import type { Skill } from '#core/scenarios/scenario.ts'
import type { QuizSettings } from '#core/session/settings.ts'

export const ORIGINS = ['bank', 'generated', 'set'] as const
type Origin = (typeof ORIGINS)[number]

/** What kind of quiz somebody wants; what is not chosen now is kept for when it is chosen again. */
export interface QuizWish {
  readonly from: Origin
  readonly count: number
  readonly chapters: readonly ChapterId[]
  readonly skills: readonly Skill[]
  readonly difficulties: readonly Difficulty[]
  readonly kinds: readonly QuestionKind[]
  readonly seed: string
  /** Read from a file; null: none yet. */
  readonly set: QuestionSet | null
  readonly settings: QuizSettings
}

/** Milliseconds for a question, beside no limit. */
export const LIMITS = [20_000, 40_000, 60_000, 90_000] as const

export const USUAL_WISH: QuizWish = {
  from: 'bank',
  count: 10,
  chapters: [],
  skills: [],
  difficulties: [],
  kinds: [],
  seed: '',
  set: null,
  settings: { limitMs: null, speed: false, standings: 'each', pace: 'host', open: false },
}

/** For strangers: nobody has to stay awake for it to go on. */
export const OPEN_WISH: QuizWish = {
  ...USUAL_WISH,
  settings: { ...USUAL_WISH.settings, limitMs: 60_000, pace: 'itself', open: true },
}

/** What is posted; null: the file is still missing. */
export function newSessionOf({ settings, ...wish }: QuizWish): NewQuiz | null {
  const { chapters, skills, difficulties, kinds, count, seed, set } = wish
  switch (wish.from) {
    case 'bank':
      return { source: { from: 'bank', chapters, skills, difficulties, kinds, count }, settings }
    case 'generated':
      return { source: { from: 'generated', seed, count }, settings }
    case 'set':
      if (set === null) return null
      return { source: { from: 'set', title: set.title, questions: set.questions }, settings }
  }
}

/** How many questions it will be of. */
export function countOf({ from, count, set }: QuizWish): number {
  return from === 'set' ? (set?.questions.length ?? 0) : count
}

/** Speed counts only where time is limited. */
export function withLimit(settings: QuizSettings, limitMs: number | null): QuizSettings {
  return { ...settings, limitMs, speed: settings.speed && limitMs !== null }
}

const SEED_LENGTH = 6

/** Short enough to be read out. */
export function newSeed(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(SEED_LENGTH))
  return [...bytes].map((byte) => ID_ALPHABET[byte % ID_ALPHABET.length]).join('')
}
