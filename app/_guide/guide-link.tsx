'use client'

import { useTranslations } from 'next-intl'

interface GuideLinkProps {
  readonly scenario: string
  readonly title: string
}

/** In a tab of its own: a lesson that runs, and a plan that is written, stay open. */
export function GuideLink({ scenario, title }: GuideLinkProps) {
  const t = useTranslations('guide')
  return (
    <a
      href={`/teach/guide/${scenario}`}
      target="_blank"
      aria-label={t('openOf', { title })}
      className="link inline-flex min-h-11 items-center text-[15px] font-normal text-soft"
    >
      {t('open')}
    </a>
  )
}
