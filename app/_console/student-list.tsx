'use client'

import { useTranslations } from 'next-intl'
import type { AtInside } from '#app/_realtime/at-session.ts'
import type { ConsoleDeeds } from './console-deeds.ts'
import { StudentRow } from './student-row.tsx'

/** Everybody who has come in, each with what can be done about them. */
export function StudentList({ state, onAsk }: ConsoleDeeds & { readonly state: AtInside }) {
  const t = useTranslations('console.roster')
  const { known, asking } = state
  const { host } = known
  if (host === null || host.roster.length === 0) {
    return (
      <p className="mt-3 min-h-12 text-soft">
        <span aria-hidden className="breathes mr-2 inline-block size-2.5 rounded-full bg-server" />
        {t('nobody')}
      </p>
    )
  }
  return (
    <>
      {host.students.length > 0 && <p className="text-[13px] text-soft">{t('studentLine')}</p>}
      <ul
        aria-label={t('title')}
        className="mt-2 max-h-[26rem] overflow-y-auto rounded-control border border-rule"
      >
        {host.roster.map((row) => (
          <StudentRow key={row.seat} row={row} host={host} asking={asking} onAsk={onAsk} />
        ))}
      </ul>
    </>
  )
}
