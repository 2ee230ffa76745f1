import { getLocale } from 'next-intl/server'
import { recordWordsIn } from './record-words-in.ts'
import type { RecordWords } from './record-words.ts'

/** In the language of the page that asks. */
export async function readRecordWords(): Promise<RecordWords> {
  return recordWordsIn(await getLocale())
}
