'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { addressIn } from '#app/_words/address-language.ts'
import { LANGUAGE_COOKIE, LANGUAGES } from '#app/_words/languages.ts'
import { THEME_COOKIE, themeFrom } from './themes.ts'

const A_YEAR_S = 365 * 24 * 3600

/** No script reads it. The server lets `X-Forwarded-Proto` through from a proxy that it trusts alone. */
async function kept() {
  const secure = (await headers()).get('x-forwarded-proto')?.split(',', 1)[0]?.trim() === 'https'
  return { maxAge: A_YEAR_S, path: '/', sameSite: 'lax', httpOnly: true, secure } as const
}

/** Forms post here, so the switches work before and without any script. Where each language has an address, it leads there. */
export async function rememberLanguage(form: FormData): Promise<void> {
  const chosen = LANGUAGES.find((language) => language === form.get('language'))
  if (chosen === undefined) return
  ;(await cookies()).set(LANGUAGE_COOKIE, chosen, await kept())
  const from = form.get('address')
  const address = typeof from === 'string' ? addressIn(chosen, from) : null
  if (address !== null) redirect(address)
}

export async function rememberTheme(form: FormData): Promise<void> {
  const theme = form.get('theme')
  if (typeof theme === 'string') (await cookies()).set(THEME_COOKIE, themeFrom(theme), await kept())
}
