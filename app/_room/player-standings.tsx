'use client'

import { useTranslations } from 'next-intl'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { WaitingLine } from './player-question.tsx'
import { StandingsList } from './standings-list.tsx'
import { questionsOf } from './questions-of.ts'

/** Between two questions. */
export function PlayerStandings({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('room.standings')
  const ofClass = useTranslations('class.quiz')
  const { head, own } = known
  return (
    <section className="mt-3 grid gap-4">
      <div>
        <h2 tabIndex={-1} className="text-2xl font-semibold outline-none">
          {t('title')}
        </h2>
        <p className="text-soft">
          {t('after', {
            number: String((head.question?.index ?? 0) + 1),
            count: String(questionsOf(head.activity)),
          })}
        </p>
      </div>
      {head.standings === null ? (
        <p className="text-soft">{head.title === null ? t('hidden') : ofClass('hidden')}</p>
      ) : (
        <StandingsList standings={head.standings} own={own} />
      )}
      <WaitingLine head={head} />
    </section>
  )
}
