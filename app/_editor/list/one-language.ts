import type { QuestionSet } from '#core/quiz/question.ts'
import type { Language } from '#app/_words/languages.ts'

/** Texts that stand in both languages alike, kept in one of them: what was never written twice need not be changed twice. */
export function oneLanguage(set: QuestionSet, language: Language): QuestionSet {
  const other = language === 'en' ? 'zh' : 'en'
  return without(set, other) as QuestionSet
}

function without(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((inner) => without(inner, language))
  if (typeof value !== 'object' || value === null) return value
  const { en, zh } = value as { readonly en?: unknown; readonly zh?: unknown }
  if (typeof en === 'string' && en === zh) return { en, zh, [language]: '' }
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, without(inner, language)]))
}
