'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { browserName } from './browser-name.ts'
import { dropBrowser } from './drop-browser.ts'

export interface ListedBrowser {
  readonly id: string
  readonly userAgent: string
  /** In words, of the server's making: the same before and after the script is there. */
  readonly since: string
  readonly isThis: boolean
}

/** Where the teacher is signed in, this browser first; each other one can be signed out from here. */
export function BrowserList({ browsers }: { readonly browsers: readonly ListedBrowser[] }) {
  const t = useTranslations('account.account')
  const router = useRouter()
  const [said, setSaid] = useState('')

  async function drop(id: string): Promise<void> {
    const isOut = await dropBrowser(id).catch(() => false)
    setSaid(t(isOut ? 'signedOut' : 'notSignedOut'))
    if (isOut) router.refresh()
  }

  return (
    <>
      <ul className="mt-4 divide-y divide-rule border-y border-rule">
        {browsers.map(({ id, userAgent, since, isThis }) => {
          const known = browserName(userAgent)
          const name = known === null ? t('unknownBrowser') : t('browser', { ...known })
          return (
            <li key={id} className="flex min-h-16 flex-wrap items-center gap-x-4 py-2">
              <p className="grow leading-snug">
                <span className="font-medium">{name}</span>
                {isThis ? <span className="text-ok"> · {t('thisBrowser')}</span> : null}
                <span className="block text-[15px] text-soft">{t('since', { when: since })}</span>
              </p>
              {isThis ? null : (
                <button
                  type="button"
                  aria-label={t('signOutBrowserLong', { browser: name, when: since })}
                  onClick={() => void drop(id)}
                  className="button"
                >
                  {t('signOutBrowser')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
      <output className="mt-2 block min-h-6 text-[15px] text-soft">{said}</output>
    </>
  )
}
