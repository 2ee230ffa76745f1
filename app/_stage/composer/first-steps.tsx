'use client'

import { useTranslations } from 'next-intl'
import type { ControlBit } from '#core/teardown/segment.ts'

interface FirstStepsProps {
  readonly bits: readonly ControlBit[]
  /** Number of the decision: the second one knows the first steps. */
  readonly decision: number
}

/** In somebody's first match: what the composer is, one thing at a time. */
export function FirstSteps({ bits, decision }: FirstStepsProps) {
  const t = useTranslations('match.guided')
  const step = bits.length === 0 ? t('bits') : t('send', { bits: bits.join(', ') })
  return (
    <div
      role="note"
      aria-label={t('heading')}
      className="relative rounded-card border-[1.5px] border-client bg-client-wash px-3.5 py-2.5 text-[15px] leading-snug after:absolute after:start-6 after:-bottom-[7px] after:size-3 after:rotate-45 after:border-e-[1.5px] after:border-b-[1.5px] after:border-client after:bg-client-wash"
    >
      <p aria-live="polite">{step}</p>
      {decision > 0 && <p className="mt-1.5 text-soft">{t('nothing')}</p>}
    </div>
  )
}
