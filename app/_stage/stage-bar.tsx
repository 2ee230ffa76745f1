'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { MatchHead } from '#core/match/view.ts'
import { useCrumb, useScenarioTitle } from './scenario-words.ts'

interface StageBarProps {
  readonly head: MatchHead
  /** How to leave, where there is something to leave. */
  readonly children?: ReactNode
}

/** What is played, and how it stands. */
export function StageBar({ head, children }: StageBarProps) {
  const t = useTranslations('stage')
  const scenario = useScenarioTitle(head.scenario)
  const crumb = useCrumb()(head)
  const guided = useTranslations('match.guided')
  const { points, right, decisions } = head.score
  return (
    <div className="flex flex-wrap items-center gap-x-4 py-1 sm:py-2.5">
      <h1 className="text-[15px] text-soft">
        <span className="sr-only">{t('heading', { scenario })} </span>
        <span aria-hidden>{crumb}</span>
      </h1>
      <span className="grow" />
      <p className="text-[15px]">
        <span className={head.guided ? 'text-soft' : 'font-mono font-semibold'}>
          {head.guided ? guided('unscored') : t('score', { points: String(points) })}
        </span>
        {decisions > 0 && !head.guided && (
          <span className="ml-2 text-[13px] text-soft max-[460px]:sr-only">
            {t('right', { right: String(right), decisions: String(decisions) })}
          </span>
        )}
      </p>
      {children}
    </div>
  )
}

export function Leave({ onLeave }: { readonly onLeave: () => void }) {
  const t = useTranslations('stage')
  const [sure, setSure] = useState(false)
  if (!sure) {
    return (
      <button
        type="button"
        onClick={() => setSure(true)}
        className="link min-h-11 min-w-11 text-[15px] text-soft hover:text-ink"
      >
        {t('leave')}
      </button>
    )
  }
  return (
    <fieldset className="card flex w-full flex-wrap items-center gap-2 px-3 py-2">
      <legend className="sr-only">{t('leave')}</legend>
      <p className="grow text-[15px]">{t('leaveSure')}</p>
      <button type="button" onClick={onLeave} className="button min-h-11">
        {t('leave')}
      </button>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <button type="button" autoFocus onClick={() => setSure(false)} className="button button-main min-h-11">
        {t('stay')}
      </button>
    </fieldset>
  )
}
