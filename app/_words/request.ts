import { getRequestConfig } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import { ADDRESS_LANGUAGE_HEADER, languageNamed } from './address-language.ts'
import { LANGUAGE_COOKIE, negotiateLanguage } from './languages.ts'
import { wordsOf } from './words.ts'

export default getRequestConfig(async () => {
  const asked = await headers()
  const addressed = languageNamed(asked.get(ADDRESS_LANGUAGE_HEADER))
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value
  const locale = addressed ?? negotiateLanguage(chosen, asked.get('accept-language'))
  return { locale, messages: wordsOf(locale), timeZone: 'UTC' }
})
