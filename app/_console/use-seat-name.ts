'use client'

import { useTranslations } from 'next-intl'
import type { Place } from '#core/match/view.ts'
import type { HostView } from '#core/session/view.ts'

/** Who sits at an end, by display name; two who share it are named both. */
export function useSeatName(host: HostView | null): (place: Place) => string {
  const t = useTranslations('console.pair')
  const names = new Map(host?.roster.map(({ seat, name }) => [seat, name]))
  return ({ kind, seat, other }) => {
    if (kind !== 'person' || seat === null) return t('computer')
    const name = names.get(seat) ?? t('somebody')
    const beside = other === undefined ? undefined : names.get(other)
    return beside === undefined ? name : t('and', { a: name, b: beside })
  }
}
