export const LANGUAGES = ['en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

/** For the `lang` attribute: simplified characters are told from traditional ones. */
export const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { en: 'en', zh: 'zh-Hans' }

export const LANGUAGE_COOKIE = 'language'

/** The language that was chosen, else the first that the browser prefers and we have, else English. */
export function negotiateLanguage(chosen: string | undefined, acceptLanguage: string | null): Language {
  return LANGUAGES.find((language) => language === chosen) ?? preferred(acceptLanguage ?? '') ?? 'en'
}

function preferred(acceptLanguage: string): Language | undefined {
  const ranked = acceptLanguage
    .split(',')
    .map(parseRange)
    .filter((range) => range.quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  return ranked.map((range) => LANGUAGES.find((language) => language === range.primary)).find(Boolean)
}

/** `zh-CN;q=0.8` → zh, 0.8 (RFC 9110 §12.5.4). */
function parseRange(range: string): { primary: string; quality: number } {
  const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
  return { primary: tag.split('-')[0] ?? '', quality: quality === undefined ? 1 : Number(quality) }
}
