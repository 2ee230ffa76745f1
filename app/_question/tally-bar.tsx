'use client'

import { useTranslations } from 'next-intl'
import { type Tally, percentOf } from './marking.ts'

/** How many chose it: a bar, and the number beside it. */
export function TallyBar({ tally, right }: { readonly tally: Tally; readonly right: boolean }) {
  const t = useTranslations('question')
  const percent = percentOf(tally)
  return (
    <span className="mt-1.5 grid grid-cols-[minmax(0,1fr)_auto] items-center gap-2.5">
      <span aria-hidden className="h-2 overflow-hidden rounded-full bg-rule/70">
        <span
          className={`block h-full rounded-full ${right ? 'bg-ok' : 'bg-edge'}`}
          style={{ width: `${percent}%` }}
        />
      </span>
      <span className="min-w-[4.75rem] text-end font-mono text-[13px] text-soft tabular-nums">
        <span aria-hidden>
          {tally.count} · {percent}%
        </span>
        <span className="sr-only">{t('chosenBy', { count: tally.count, percent: String(percent) })}</span>
      </span>
    </span>
  )
}
