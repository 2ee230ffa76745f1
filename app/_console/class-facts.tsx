'use client'

import { useTranslations } from 'next-intl'
import type { ClassSettings } from '#core/session/class-settings.ts'

/** How the lesson is run, as it was chosen when it was started. */
export function ClassFacts({ settings }: { readonly settings: ClassSettings }) {
  const t = useTranslations('console')
  const { timers, standings, odd, pairs, pairBy, names, anonymous, confidence } = settings
  const facts = [
    t(`facts.timers.${timers}`),
    t(`facts.standings.${standings}`),
    ...(anonymous ? [t('facts.anonymous')] : []),
    t(`facts.pairBy.${pairBy}`),
    t(`facts.pairs.${pairs}`),
    t(`facts.odd.${odd}`),
    t(`facts.names.${names}`),
    ...(confidence ? [t('facts.confidence')] : []),
  ]
  return (
    <section>
      <h3 className="font-semibold">{t('lobby.facts')}</h3>
      <ul className="mt-1 list-disc pl-5 text-[15px] text-soft">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </section>
  )
}
