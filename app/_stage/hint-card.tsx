'use client'

import { useTranslations } from 'next-intl'
import type { Asked, MatchHead } from '#core/match/view.ts'
import { hintOf } from './hint-of.ts'

interface HintCardProps {
  readonly head: MatchHead
  readonly asked: Asked
}

/** Where to look, for who hesitates: it costs nothing. */
export function HintCard({ head, asked }: HintCardProps) {
  const t = useTranslations('match')
  const hint = asked.hinted ? hintOf(head, asked) : null
  if (hint === null) return null
  return (
    <p className="appears rounded-control border-s-4 border-net bg-sunk px-3.5 py-2.5 text-[15px] leading-snug">
      <span className="font-semibold">{t('hint')}</span> · {t(`hints.${hint}`)}
    </p>
  )
}
