import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { lessonAddress } from '#app/_words/address-language.ts'
import { LANGUAGE_TAGS, LANGUAGES, type Language } from '#app/_words/languages.ts'

/** Where else a page of the lesson is: the same in each language, and the list that follows the browser. */
export async function lessonLinks(
  language: Language,
  chapter?: string,
): Promise<Pick<Metadata, 'metadataBase' | 'alternates'>> {
  const everywhere = LANGUAGES.map((one) => [LANGUAGE_TAGS[one], lessonAddress(one, chapter)])
  const any = chapter === undefined ? { 'x-default': '/learn' } : {}
  return {
    metadataBase: await ownOrigin(),
    alternates: {
      canonical: lessonAddress(language, chapter),
      languages: { ...Object.fromEntries(everywhere), ...any },
    },
  }
}

/** As the browser calls this server; null where it calls it by no name that could be one. */
async function ownOrigin(): Promise<URL | null> {
  const asked = await headers()
  const scheme = asked.get('x-forwarded-proto') === 'https' ? 'https' : 'http'
  const host = asked.get('host') ?? ''
  return /^[\w.:[\]-]+$/.test(host) && URL.canParse(`${scheme}://${host}`)
    ? new URL(`${scheme}://${host}`)
    : null
}
