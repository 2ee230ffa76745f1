import { getRequestConfig } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import { LANGUAGE_COOKIE, negotiateLanguage } from './languages.ts'
import { wordsOf } from './words.ts'

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value
  const locale = negotiateLanguage(chosen, (await headers()).get('accept-language'))
  return { locale, messages: wordsOf(locale), timeZone: 'UTC' }
})
