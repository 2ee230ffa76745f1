'use client'

import { useTranslations } from 'next-intl'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { useSummary } from './use-summary.ts'
import { questionsOf } from './questions-of.ts'

/** Who I am here, how many have come, and what is waited for. */
export function PlayerLobby({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('room')
  const sum = useSummary()
  const { head, own } = known
  return (
    <section className="mx-auto flex w-full max-w-md grow flex-col justify-center gap-3 py-10 text-center">
      <h2 tabIndex={-1} className="text-3xl font-semibold outline-none">
        {t('lobby.title')}
      </h2>
      {own !== null && (
        <p className="card mt-2 px-5 py-4">
          <span className="block text-[13px] text-soft">{t('lobby.you')}</span>
          <span className="block text-2xl leading-tight font-semibold [overflow-wrap:anywhere]">
            {own.name}
          </span>
        </p>
      )}
      <p className="mt-2 text-lg tabular-nums">{t('lobby.here', { count: head.players })}</p>
      <p className="text-soft">
        <span aria-hidden className="breathes mr-2 inline-block size-2.5 rounded-full bg-server" />
        {t(head.settings.pace === 'host' ? 'lobby.wait' : 'lobby.waitItself')}
      </p>
      <p className="text-[15px] text-soft">
        {t('sum.questions', { count: questionsOf(head.activity) })} · {sum(head.settings)}
      </p>
      {!head.locked && (
        <p className="text-[15px] text-soft">
          {t('lobby.code')}{' '}
          <span className="font-mono font-semibold tracking-[0.08em] text-ink">{head.code}</span>
        </p>
      )}
    </section>
  )
}
