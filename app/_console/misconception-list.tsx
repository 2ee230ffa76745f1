'use client'

import { useTranslations } from 'next-intl'
import type { SharedMisconception } from '#core/session/summary.ts'
import { BeliefCard } from './belief-card.tsx'
import type { LookedAt } from './looked-at.ts'
import { useBeliefWords } from './use-belief-words.ts'

interface MisconceptionListProps {
  readonly misconceptions: readonly SharedMisconception[]
  readonly onLook: (looked: LookedAt) => void
}

/** The three that most students have shown, each with a replay to talk about. */
export function MisconceptionList({ misconceptions, onLook }: MisconceptionListProps) {
  const t = useTranslations('console')
  const { beliefOf } = useBeliefWords()
  return (
    <section>
      <h3 className="mb-3 text-lg font-semibold">{t('ended.misconceptions')}</h3>
      {misconceptions.length === 0 && <p className="text-soft">{t('ended.noMisconceptions')}</p>}
      <ol className="grid gap-3 md:grid-cols-3">
        {misconceptions.map(({ code, times, students, sure, example }) => (
          <BeliefCard key={code} code={code}>
            <p className="text-[13px] text-soft">
              {t('ended.times', { times, students })}
              {sure > 0 && ` · ${t('ended.sure', { count: sure })}`}
            </p>
            <span className="grow" />
            {example === null ? (
              <p className="text-[13px] text-soft">{t('ended.inQuestion')}</p>
            ) : (
              <button
                type="button"
                aria-label={t('debrief.replayOf', { name: beliefOf(code) })}
                onClick={() => onLook({ match: example.match, step: example.step, reason: null })}
                className="button min-h-11 px-3 py-1 text-[15px]"
              >
                {t('debrief.replay')}
              </button>
            )}
          </BeliefCard>
        ))}
      </ol>
    </section>
  )
}
