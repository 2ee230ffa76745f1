import { getLocale } from 'next-intl/server'
import { createTranslator } from 'next-intl'
import { wordsOf } from '#app/_words/words.ts'
import type { RecordWords } from './record-words.ts'

/** In the language of the page that asks. */
export async function readRecordWords(): Promise<RecordWords> {
  return recordWordsIn(await getLocale())
}

export function recordWordsIn(locale: Parameters<typeof wordsOf>[0]): RecordWords {
  const messages = wordsOf(locale)
  return {
    t: createTranslator({ locale, messages, namespace: 'records', timeZone: 'UTC' }),
    scenarios: messages.scenarios,
  }
}
