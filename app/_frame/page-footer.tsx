import { getTranslations } from 'next-intl/server'
import { FrameLink } from './site-nav.tsx'

export async function PageFooter() {
  const t = await getTranslations('frame')
  return (
    <footer className="mt-10 border-t border-rule">
      <div className="mx-auto flex max-w-[1240px] flex-wrap items-center gap-x-6 gap-y-1 px-4 py-3 text-[15px] text-soft sm:px-7">
        <span className="grow">{t('tagline')}</span>
        <FrameLink href="/" className="flex min-h-11 min-w-11 items-center justify-center hover:text-ink">
          {t('home')}
        </FrameLink>
        <FrameLink
          href="/replay"
          className="flex min-h-11 min-w-11 items-center justify-center hover:text-ink"
        >
          {t('capture')}
        </FrameLink>
        <FrameLink
          href="/leaderboard"
          className="flex min-h-11 min-w-11 items-center justify-center hover:text-ink"
        >
          {t('leaderboard')}
        </FrameLink>
      </div>
    </footer>
  )
}
