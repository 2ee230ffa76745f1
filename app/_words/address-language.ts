import { LANGUAGES, type Language } from './languages.ts'

/**
 * The header by which the proxy tells the pages that the address names a language: `/learn/zh/msl` is Chinese for
 * whoever opens it. What a browser sends by this name is thrown away.
 */
export const ADDRESS_LANGUAGE_HEADER = 'x-address-language'

/** Where each page has an address for each language: `/learn/en`, `/learn/zh/msl`. */
const PAGE = /^\/learn\/([a-z]+)(?:\/([a-z-]+))?\/?$/

/** Null: the page has one address for all languages. */
export function languageOfAddress(pathname: string): Language | null {
  return languageNamed(PAGE.exec(pathname)?.[1] ?? null)
}

export function languageNamed(name: string | null): Language | null {
  return LANGUAGES.find((language) => language === name) ?? null
}

/** The same page in another language. Null: it has one address for all of them. */
export function addressIn(language: Language, pathname: string): string | null {
  if (languageOfAddress(pathname) === null) return null
  const chapter = PAGE.exec(pathname)?.[2]
  return lessonAddress(language, chapter)
}

/** A chapter, or the list of all of them. */
export function lessonAddress(language: Language, chapter?: string): string {
  return chapter === undefined ? `/learn/${language}` : `/learn/${language}/${chapter}`
}
