'use client'

import { useTranslations } from 'next-intl'
import { ROLES } from '#core/by-role.ts'
import type { PairView } from '#core/match/pair-view.ts'

/** A pair in words, for whoever listens: states, segments, who is waited for. */
export function usePairWords(): (pair: PairView, number: number) => string {
  const t = useTranslations()
  return (pair, number) => {
    const ends = ROLES.map((role) =>
      t('projector.wall.end', { role: t(`roles.${role}`), state: pair.ends[role].state }),
    )
    const lost = pair.segments.filter((segment) => segment.lost).length
    return [
      t('projector.wall.is', { number: String(number), how: t(`projector.wall.how.${howIs(pair)}`) }),
      ...ends,
      t('projector.wall.segments', { count: pair.segments.length, lost: String(lost) }),
      ...ROLES.filter((role) => pair.ends[role].isAsked).map((role) =>
        t('projector.wall.thinks', { role: t(`roles.${role}`) }),
      ),
    ].join(' ')
  }
}

/** How it stands with a pair, in one word. */
export function howIs({
  phase,
  paused,
  mark,
}: PairView): 'waiting' | 'paused' | 'playing' | 'clean' | 'ended' {
  if (phase === 'ended') return mark === 'clean' ? 'clean' : 'ended'
  if (phase === 'waiting') return 'waiting'
  return paused ? 'paused' : 'playing'
}
