'use client'

import { useTranslations } from 'next-intl'
import { type ClassSettings, NAMINGS, ODDS, PAIRINGS, REPAIRS, TIMERS } from '#core/session/class-settings.ts'
import { STANDINGS } from '#core/session/settings.ts'
import { Check } from './check.tsx'
import { OneOf } from './one-of.tsx'

interface ClassChoicesProps {
  readonly settings: ClassSettings
  readonly onSettings: (settings: ClassSettings) => void
}

/** How a lesson is run. Calm where nothing is chosen: no timers, the standings at the end. */
export function ClassChoices({ settings, onSettings }: ClassChoicesProps) {
  const t = useTranslations('plans.settings')
  const put = (part: Partial<ClassSettings>) => onSettings({ ...settings, ...part })
  return (
    <div className="grid gap-5">
      <div>
        <OneOf
          name={t('timers')}
          all={TIMERS}
          chosen={settings.timers}
          say={(one) => t(`timersOf.${one}`)}
          onChoose={(timers) => put({ timers })}
        />
        <p className="mt-1.5 text-[14px] leading-snug text-soft">{t('timersLine')}</p>
      </div>
      <OneOf
        name={t('standings')}
        all={STANDINGS}
        chosen={settings.standings}
        say={(one) => t(`standingsOf.${one}`)}
        onChoose={(standings) => put({ standings })}
      />
      <OneOf
        name={t('odd')}
        all={ODDS}
        chosen={settings.odd}
        say={(one) => t(`oddOf.${one}`)}
        onChoose={(odd) => put({ odd })}
      />
      <OneOf
        name={t('pairs')}
        all={REPAIRS}
        chosen={settings.pairs}
        say={(one) => t(`pairsOf.${one}`)}
        onChoose={(pairs) => put({ pairs })}
      />
      <OneOf
        name={t('pairBy')}
        all={PAIRINGS}
        chosen={settings.pairBy}
        say={(one) => t(`pairByOf.${one}`)}
        onChoose={(pairBy) => put({ pairBy })}
      />
      <OneOf
        name={t('names')}
        all={NAMINGS}
        chosen={settings.names}
        say={(one) => t(`namesOf.${one}`)}
        onChoose={(names) => put({ names })}
      />
      <Check
        name={t('anonymous')}
        line={t('anonymousLine')}
        chosen={settings.anonymous}
        onChoose={(anonymous) => put({ anonymous })}
      />
      <Check
        name={t('confidence')}
        line={t('confidenceLine')}
        chosen={settings.confidence}
        onChoose={(confidence) => put({ confidence })}
      />
    </div>
  )
}
