import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { type Words, wordsOf } from './words.ts'

/** Sends the browser the words of these parts, and no others. */
export async function ClientWords({
  of,
  children,
}: {
  readonly of: readonly (keyof Words)[]
  readonly children: ReactNode
}) {
  const words = wordsOf(await getLocale())
  const messages = Object.fromEntries(of.map((part) => [part, words[part]]))
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
}
