'use client'

import { useTranslations } from 'next-intl'
import type { SessionSummary } from '#core/session/summary.ts'

/** What was learned, in the students' own words, as it comes. */
export function ExitNotes({ exits }: Pick<SessionSummary, 'exits'>) {
  const t = useTranslations('console.ended')
  return (
    <section>
      <h3 className="mb-3 text-lg font-semibold">{t('exits')}</h3>
      {exits.length === 0 ? (
        <p className="text-soft">{t('noExits')}</p>
      ) : (
        <ul className="grid gap-2">
          {exits.map(({ seat, name, text }) => (
            <li key={seat} className="card appears px-4 py-2.5">
              <p className="[overflow-wrap:anywhere]">{text}</p>
              <p className="text-[13px] text-soft">{name}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
