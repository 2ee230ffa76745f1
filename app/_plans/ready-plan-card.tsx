'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { CopyButton } from './copy-button.tsx'
import type { ListedPlan } from './own-plan-card.tsx'

type Listed = Pick<ListedPlan, 'id' | 'title' | 'count' | 'minutes'> & { readonly line: string }

export function ReadyPlanCard({ plan }: { readonly plan: Listed }) {
  const t = useTranslations('plans')
  const { id, title, line } = plan
  return (
    <article aria-label={title} className="card flex h-full flex-col p-4 sm:p-5">
      <h3 className="text-lg leading-snug font-semibold">
        <Link href={`/teach/plans/${id}`} className="link inline-block py-1.5 decoration-transparent">
          {title}
        </Link>
      </h3>
      <p className="text-[15px] text-soft">
        {t('holds', { count: plan.count })} · {t('minutes', { minutes: String(plan.minutes) })}
      </p>
      <p className="mt-1.5 grow leading-snug">{line}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Link
          href={`/teach/plans/${id}/start`}
          aria-label={t('startOf', { title })}
          className="button button-main"
        >
          {t('start')}
        </Link>
        <CopyButton of={{ ready: id }} label={t('copyOf', { title })}>
          {t('copy')}
        </CopyButton>
      </div>
    </article>
  )
}
