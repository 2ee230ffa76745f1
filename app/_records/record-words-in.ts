import { createTranslator } from 'next-intl'
import { wordsOf } from '#app/_words/words.ts'
import type { RecordWords } from './record-words.ts'

export function recordWordsIn(locale: Parameters<typeof wordsOf>[0]): RecordWords {
  const messages = wordsOf(locale)
  return {
    t: createTranslator({ locale, messages, namespace: 'records', timeZone: 'UTC' }),
    scenarios: messages.scenarios,
  }
}
