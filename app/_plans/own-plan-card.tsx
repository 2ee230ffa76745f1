'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useState } from 'react'
import { QuietButton, QuietFile, QuietLink } from './quiet-button.tsx'
import { SharePanel } from './share-panel.tsx'

/** A plan as it is listed. */
export interface ListedPlan {
  readonly id: string
  readonly title: string
  readonly count: number
  readonly minutes: number
  readonly shared: boolean
  /** When it was saved last, as it is said. */
  readonly changed: string
}

interface CardProps {
  readonly plan: ListedPlan
  readonly busy: boolean
  readonly onDuplicate: () => void
  readonly onRemove: () => void
}

export function OwnPlanCard({ plan, busy, onDuplicate, onRemove }: CardProps) {
  const t = useTranslations('plans')
  const [sharing, setSharing] = useState(false)
  const [shared, setShared] = useState(plan.shared)
  const { id, title } = plan
  return (
    <article aria-label={title} className="card p-4 sm:p-5">
      <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <div className="min-w-0">
          <h3 className="text-lg leading-snug font-semibold [overflow-wrap:anywhere]">
            <Link href={`/teach/plans/${id}`} className="link inline-block py-1.5 decoration-transparent">
              {title}
            </Link>
          </h3>
          <p className="text-[15px] text-soft">
            {t('holds', { count: plan.count })} · {t('minutes', { minutes: String(plan.minutes) })} ·{' '}
            {t('changed', { when: plan.changed })}
            {shared && ` · ${t('isShared')}`}
          </p>
        </div>
        <Link
          href={`/teach/plans/${id}/start`}
          aria-label={t('startOf', { title })}
          className="button button-main"
        >
          {t('start')}
        </Link>
      </div>
      <div className="mt-2 -ml-2.5 flex flex-wrap">
        <QuietLink label={`${t('edit')}: ${title}`} href={`/teach/plans/${id}`}>
          {t('edit')}
        </QuietLink>
        <QuietButton label={t('duplicateOf', { title })} disabled={busy} onPress={onDuplicate}>
          {t('duplicate')}
        </QuietButton>
        <QuietButton
          label={t('shareOf', { title })}
          expanded={sharing}
          onPress={() => setSharing((open) => !open)}
        >
          {t('share')}
        </QuietButton>
        <QuietFile label={t('exportOf', { title })} href={`/api/plans/${id}`}>
          {t('export')}
        </QuietFile>
        <QuietButton label={t('deleteOf', { title })} disabled={busy} onPress={onRemove}>
          {t('delete')}
        </QuietButton>
      </div>
      {sharing && <SharePanel plan={id} onShared={setShared} onClose={() => setSharing(false)} />}
    </article>
  )
}
