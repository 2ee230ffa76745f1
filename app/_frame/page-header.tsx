import { getTranslations } from 'next-intl/server'
import { ClientWords } from '#app/_words/client-words.tsx'
import type { Language } from '#app/_words/languages.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { FrameLink, SiteNav } from './site-nav.tsx'
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
      <div className="relative mx-auto flex max-w-[1240px] items-center px-4 sm:gap-1 py-1.5 sm:px-7">
        <FrameLink href="/" className="flex min-h-11 items-center gap-2.5 rounded-control pr-2 font-semibold">
          <WavesMark className="size-7 shrink-0" />
          <span className="whitespace-nowrap">{t('name')}</span>
          <span
            className="hidden font-normal text-soft sm:inline"
            lang={language === 'en' ? 'zh-Hans' : 'en'}
          >
            {t('otherName')}
          </span>
        </FrameLink>
        <span className="grow" />
        <ClientWords of={['frame']}>
          <SiteNav language={language} />
        </ClientWords>
        <LanguageSwitch language={language} label={t('language')} />
        <ThemeSwitch theme={theme} label={t('theme')} name={t(`themes.${theme}`)} />
      </div>
    </header>
  )
}
