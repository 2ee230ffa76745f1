'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import type { Mastery } from './mastery.ts'

interface MasteryLinkProps {
  readonly href: string
  readonly name: string
  readonly mastery: Mastery
}

/** The way to a round, with a bar of what is mastered and the numbers beside it. */
export function MasteryLink({ href, name, mastery }: MasteryLinkProps) {
  const t = useTranslations('practice')
  const { questions, answered, percent } = mastery
  return (
    <li>
      <Link
        href={href}
        className="grid min-h-13 grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 rounded-control border border-rule bg-card px-3.5 py-2 hover:border-edge hover:bg-sunk"
      >
        <span className="min-w-0 leading-snug font-medium first-letter:uppercase">{name}</span>
        <span className="text-end font-mono text-[15px] font-semibold tabular-nums">
          <span className="sr-only">{t('mastered')} </span>
          {percent}%
        </span>
        <span aria-hidden className="h-1.5 overflow-hidden rounded-full bg-rule/70">
          <span className="block h-full rounded-full bg-ok" style={{ width: `${percent}%` }} />
        </span>
        <span className="text-end text-[13px] text-soft">
          {t('answered', { answered: String(answered), count: String(questions) })}
        </span>
      </Link>
    </li>
  )
}
