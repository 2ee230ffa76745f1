'use client'

import { useTranslations } from 'next-intl'
import type { KnownSession } from '#app/_realtime/known-session.ts'

/** How many have answered, and once it is closed how many were right; never who. Its place and size stay. */
export function AnsweredCount({ known }: { readonly known: KnownSession }) {
  const t = useTranslations('projector')
  const { head } = known
  const closed = head.phase === 'answer' ? head.closed : null
  const answered = closed?.distribution.answers ?? known.answered ?? 0
  const all = Math.max(head.players, answered)
  const right = closed?.distribution.right ?? 0
  const part = closed === null ? percent(answered, all) : percent(right, answered)
  return (
    <div className="min-w-[12em] grow">
      <p className="text-[0.85em] leading-snug font-semibold tabular-nums">
        {closed !== null &&
          answered > 0 &&
          t('answer.right', { right: String(right), answers: String(answered) })}
        {closed !== null && answered === 0 && t('answer.none')}
        {closed === null && t('question.answered', { answered: String(answered), players: String(all) })}
        {head.phase === 'closing' && (
          <span className="ml-[0.6em] font-normal text-soft">{t('question.closing')}</span>
        )}
        {head.phase === 'question' && (
          <span className="ml-[0.6em] font-normal text-soft">{t('question.where')}</span>
        )}
      </p>
      <div aria-hidden className="mt-[0.25em] h-[0.3em] overflow-hidden rounded-full bg-rule">
        <div
          className={`h-full rounded-full transition-[width] duration-300 motion-reduce:transition-none ${closed === null ? 'bg-client' : 'bg-ok'}`}
          style={{ width: `${part}%` }}
        />
      </div>
    </div>
  )
}

function percent(part: number, of: number): number {
  return of === 0 ? 0 : Math.round((100 * part) / of)
}
