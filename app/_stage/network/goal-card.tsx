'use client'

import { useTranslations } from 'next-intl'
import type { NetworkHead } from '#core/match/view.ts'

/** What the network is to bring about, and with how many interventions. */
export function GoalCard({ head }: { readonly head: NetworkHead }) {
  const t = useTranslations('network')
  const { goal, reached, budget, used, fewest } = head
  return (
    <section className={`card p-5 ${reached ? 'border-transparent bg-ok-wash' : ''}`}>
      <h2 className="text-[13px] font-medium text-soft">{t('goal')}</h2>
      <p className="mt-1 text-lg leading-snug font-semibold">{t(`goals.${goal}`)}</p>
      <p className={`mt-2 font-medium ${reached ? 'text-ok' : 'text-soft'}`}>
        <span aria-hidden>{reached ? '✓' : '○'} </span>
        {t(reached ? 'reached' : 'notReached')}
      </p>
      <Budget budget={budget} used={used} />
      <p className="mt-1 text-[15px] text-soft">{t('fewest', { count: String(fewest) })}</p>
    </section>
  )
}

/** One mark for each intervention: spent ones are filled. */
function Budget({ budget, used }: { readonly budget: number; readonly used: number }) {
  const t = useTranslations('network')
  const marks = Array.from({ length: budget }, (_, at) => at < used)
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-[15px]">
      <span aria-hidden className="flex gap-1.5">
        {marks.map((spent, at) => (
          <span
            // One mark is like the other.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            className={`size-3.5 rounded-full border-2 border-net ${spent ? 'bg-net' : ''}`}
          />
        ))}
      </span>
      {t('budget', { left: String(Math.max(0, budget - used)), budget: String(budget) })}
    </p>
  )
}
