'use client'

import { useTranslations } from 'next-intl'
import type { MatchHead } from '#core/match/view.ts'

interface TurnLineProps {
  readonly turn: NonNullable<MatchHead['turn']>
  readonly names: Readonly<Record<string, string>>
}

/** Two share this end: whose decision it is. */
export function TurnLine({ turn, names }: TurnLineProps) {
  const t = useTranslations()
  const name = names[turn.other] ?? t('stage.nobody')
  return (
    <p className={`rounded-control px-3.5 py-2.5 text-[15px] ${turn.mine ? 'bg-ok-wash' : 'bg-sunk'}`}>
      <span aria-hidden>{turn.mine ? '→ ' : '○ '}</span>
      {t(turn.mine ? 'match.turn.mine' : 'match.turn.theirs', { name })}
    </p>
  )
}
