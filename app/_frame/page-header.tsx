import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { Language } from '#app/_words/languages.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import type { Theme } from './themes.ts'
import { WavesMark } from './waves-mark.tsx'

export async function PageHeader({
  theme,
  language,
}: {
  readonly theme: Theme
  readonly language: Language
}) {
  const t = await getTranslations('frame')
  return (
    <header className="border-b border-rule">
      <div className="mx-auto flex max-w-[1240px] items-center gap-1 px-4 py-1.5 sm:px-7">
        <Link href="/" className="flex min-h-11 items-center gap-2.5 rounded-control pr-2 font-semibold">
          <WavesMark className="size-7 shrink-0" />
          <span className="whitespace-nowrap">{t('name')}</span>
          <span
            className="hidden font-normal text-soft sm:inline"
            lang={language === 'en' ? 'zh-Hans' : 'en'}
          >
            {t('otherName')}
          </span>
        </Link>
        <span className="grow" />
        <Link
          href="/leaderboard"
          className="hidden min-h-11 items-center rounded-control px-3 text-soft hover:text-ink sm:flex"
        >
          {t('leaderboard')}
        </Link>
        <LanguageSwitch language={language} label={t('language')} />
        <ThemeSwitch theme={theme} label={t('theme')} name={t(`themes.${theme}`)} />
      </div>
    </header>
  )
}
