import type { NameLanguage } from './make-name.ts'

/** As the pages choose theirs: what the person has chosen, else what the browser likes best. */
export function nameLanguage(
  headers: Readonly<Partial<Record<'cookie' | 'accept-language', string | undefined>>>,
): NameLanguage {
  const chosen = /(?:^|;\s*)language=(en|zh)(?:;|$)/.exec(headers.cookie ?? '')?.[1]
  if (chosen === 'en' || chosen === 'zh') return chosen
  return /^\s*zh\b/i.test(headers['accept-language'] ?? '') ? 'zh' : 'en'
}
