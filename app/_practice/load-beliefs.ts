import type { Misconception } from '#core/quiz/misconception.ts'
import type { Language } from '#app/_words/languages.ts'
import type { Belief } from '#app/_question/outcome.tsx'

export type Beliefs = Readonly<Partial<Record<Misconception, Belief>>>

/** What each misconception is called, and what is so instead; loaded with the first round. */
export async function loadBeliefs(language: Language): Promise<Beliefs> {
  const file =
    language === 'zh'
      ? await import('#content/misconceptions/zh.json')
      : await import('#content/misconceptions/en.json')
  return file.default
}

export function beliefsOf(beliefs: Beliefs, codes: readonly Misconception[]): readonly Belief[] {
  return codes.flatMap((code) => beliefs[code] ?? [])
}
