import type { Text } from '../question.ts'

/** A text that was written in one language stands in both: whoever reads the other one sees the same. */
function fillText({ en, zh }: Text): Text {
  if (en.trim() === '') return { en: zh, zh }
  return zh.trim() === '' ? { en, zh: en } : { en, zh }
}

/** The same with every text in it; keys hold ids and no texts. */
export function fillLanguages<T>(value: T): T {
  return filled(value) as T
}

function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled)
  if (typeof value !== 'object' || value === null) return value
  if (isText(value)) return fillText(value)
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, field === 'key' ? inner : filled(inner)]),
  )
}

function isText(value: object): value is Text {
  const { en, zh, ...rest } = value as Partial<Text>
  return typeof en === 'string' && typeof zh === 'string' && Object.keys(rest).length === 0
}
