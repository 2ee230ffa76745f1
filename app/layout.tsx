import './globals.css'
import { GeistMono } from 'geist/font/mono'
import { GeistSans } from 'geist/font/sans'
import type { Metadata, Viewport } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { PageFooter } from '#app/_frame/page-footer.tsx'
import { PageHeader } from '#app/_frame/page-header.tsx'
import { THEME_COOKIE, themeFrom } from '#app/_frame/themes.ts'
import { ClientWords } from '#app/_words/client-words.tsx'
import { LANGUAGE_TAGS } from '#app/_words/languages.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('frame')
  const name = `${t('name')} · ${t('otherName')}`
  return { title: { default: name, template: `%s · ${t('name')}` }, description: t('description') }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1, viewportFit: 'cover' }

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // A nonce is of one request, so every page is made for its request.
  await headers()
  const language = await getLocale()
  const theme = themeFrom((await cookies()).get(THEME_COOKIE)?.value)
  const t = await getTranslations('frame')
  return (
    <html
      lang={LANGUAGE_TAGS[language]}
      data-theme={theme}
      className={`${GeistSans.variable} ${GeistMono.variable}`}
    >
      <body className="flex flex-col">
        <a
          href="#content"
          className="button button-main fixed top-2 left-2 z-50 -translate-y-24 focus:translate-y-0"
        >
          {t('skip')}
        </a>
        <PageHeader theme={theme} language={language} />
        <ClientWords of={['errors', 'frame']}>
          <main id="content" tabIndex={-1} className="flex grow flex-col outline-none">
            {children}
          </main>
        </ClientWords>
        <PageFooter />
      </body>
    </html>
  )
}
