'use client'

import { useTranslations } from 'next-intl'
import type { Fault } from './fault.ts'
import { SHORTEST_PASSWORD } from './password-rule.ts'

export function FaultLine({ id, fault }: { readonly id: string; readonly fault: Fault }) {
  const t = useTranslations('account.faults')
  return (
    <p id={id} className="text-[15px] leading-snug text-wrong">
      {fault.kind === 'tooMany'
        ? t('tooMany', { minutes: fault.minutes ?? 10 })
        : t(fault.kind, { shortest: String(SHORTEST_PASSWORD) })}
    </p>
  )
}
