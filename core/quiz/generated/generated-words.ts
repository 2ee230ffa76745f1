import type { Misconception } from '#core/quiz/misconception.ts'
import type { Text } from '#core/quiz/question.ts'
import type { Situation } from './situation.ts'

type Templates = Readonly<Record<string, string>>

/** The words of generated questions in one language; `{name}` is filled in. */
export interface LanguageWords {
  readonly roles: Templates
  /** What has just happened, by what it is. */
  readonly events: Templates
  readonly prompts: Templates
  readonly answers: Templates
  /** What the table says, by `STATE event` or by the event where it is alike in every state; in English the table's own. */
  readonly rows: Templates
  readonly beliefs: Readonly<Record<Misconception, { readonly name: string; readonly fact: string }>>
}

export interface GeneratedWords {
  readonly en: LanguageWords
  readonly zh: LanguageWords
}

type Values = Readonly<Record<string, string | number>>
const LANGUAGES = ['en', 'zh'] as const

/** A text in both languages, each made from its own words. */
export function inBoth(
  words: GeneratedWords,
  make: (words: LanguageWords, language: 'en' | 'zh') => string,
): Text {
  const [en, zh] = LANGUAGES.map((language) => make(words[language], language))
  return { en: en ?? '', zh: zh ?? '' }
}

/** Throws where there are no such words: their test draws every one. */
export function fill(templates: Templates, name: string, values: Values = {}): string {
  const template = templates[name]
  if (template === undefined) throw new TypeError(`there are no words for ${name}`)
  return template.replaceAll(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole))
}

/** What the table says of a situation; empty where a match came to a row that is never drawn and has no words. */
export function rowSentence(
  { rows }: LanguageWords,
  language: 'en' | 'zh',
  { row, isPlayed }: Situation,
): string {
  if (language === 'en') return row.sentence
  const own = `${row.state} ${row.event}`
  const name = rows[own] === undefined ? row.event : own
  return isPlayed === true && rows[name] === undefined ? '' : fill(rows, name)
}

/** The common mistake and what is so. */
export function mistake({ answers, beliefs }: LanguageWords, belief: Misconception | undefined): string {
  return belief === undefined ? '' : fill(answers, 'mistake', beliefs[belief])
}
