'use client'

import { useLocale } from 'next-intl'
import type { Text } from '#core/quiz/question.ts'

/** A text of both languages in the one that is spoken here. */
export function useText(): (text: Text) => string {
  const language = useLocale()
  return (text) => text[language]
}
