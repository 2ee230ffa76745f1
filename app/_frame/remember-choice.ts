'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { form } from '#app/_actions/arguments.ts'
import { createAction } from '#app/_actions/create-action.ts'
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
export const rememberLanguage = createAction([form], undefined, async (chosenIn): Promise<void> => {
  const chosen = LANGUAGES.find((language) => language === chosenIn.get('language'))
  if (chosen === undefined) return
  ;(await cookies()).set(LANGUAGE_COOKIE, chosen, await kept())
  const from = chosenIn.get('address')
  const address = typeof from === 'string' ? addressIn(chosen, from) : null
  if (address !== null) redirect(address)
})

export const rememberTheme = createAction([form], undefined, async (chosenIn): Promise<void> => {
  const theme = chosenIn.get('theme')
  if (typeof theme === 'string') (await cookies()).set(THEME_COOKIE, themeFrom(theme), await kept())
})
