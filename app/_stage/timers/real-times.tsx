'use client'

import { useTranslations } from 'next-intl'
import type { Role } from '#core/by-role.ts'
import type { Timer } from '#core/teardown/endpoint.ts'

const SYSTEMS = ['rfc', 'linux', 'windows'] as const

interface RealTimesProps {
  readonly timers: readonly Timer[]
  /** Where the rings are: this stands at the other side. */
  readonly side: Role
}

/** What these timers are, and how long they really last, for who wants to know. */
export function RealTimes({ timers, side }: RealTimesProps) {
  const t = useTranslations()
  const shown = [...new Set(timers)]
  if (shown.length === 0) return null
  return (
    <details className="relative">
      <summary className="link flex min-h-11 list-none items-center text-[13px] text-soft [&::-webkit-details-marker]:hidden">
        {t('stage.realTimes')}
      </summary>
      <div
        className={`card absolute top-full z-20 max-h-[60dvh] w-[min(24rem,calc(100vw-2rem))] overflow-y-auto p-4 shadow-lg ${side === 'client' ? 'right-0' : 'left-0'}`}
      >
        {shown.map((timer) => (
          <section key={timer} className="mt-4 first:mt-0">
            <h2 className="font-semibold">{t(`timers.${timer}.name`)}</h2>
            <p className="text-[14px] leading-snug text-soft">{t(`timers.${timer}.line`)}</p>
            <dl className="mt-1.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-[14px] leading-snug">
              {SYSTEMS.map((system) => (
                <div key={system} className="contents">
                  <dt className="text-soft">{t(`stage.systems.${system}`)}</dt>
                  <dd>{t(`timers.${timer}.${system}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </details>
  )
}
