'use client'

import { useTranslations } from 'next-intl'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { StandingsList } from './standings-list.tsx'
import { questionsOf } from './questions-of.ts'

/** Between two questions, for the whole room. */
export function HostStandings({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('room.standings')
  const { head, host, own } = known
  const standings = head.standings ?? host?.standings ?? null
  return (
    <section className="mx-auto grid w-full max-w-3xl gap-4 pt-4 xl:[zoom:1.25] min-[1900px]:[zoom:1.6]">
      <div>
        <h2 tabIndex={-1} className="text-3xl font-semibold outline-none">
          {t('title')}
        </h2>
        <p className="text-soft">
          {t('after', {
            number: String((head.question?.index ?? 0) + 1),
            count: String(questionsOf(head.activity)),
          })}
        </p>
      </div>
      {standings !== null && <StandingsList standings={standings} own={own} />}
    </section>
  )
}
