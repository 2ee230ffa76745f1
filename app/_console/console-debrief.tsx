'use client'

import { useTranslations } from 'next-intl'
import type { SessionSummary } from '#core/session/summary.ts'
import type { AtInside } from '#app/_realtime/at-session.ts'
import type { ConsolePhaseProps } from './console-phase.tsx'
import { BeliefCard } from './belief-card.tsx'
import type { LookedAt } from './looked-at.ts'
import { PairGrid } from './pair-grid.tsx'
import { PairLook } from './pair-look.tsx'
import { usualMistakes } from './pair-status.ts'
import { reasonOf } from './reason-of.ts'
import { useBeliefWords } from './use-belief-words.ts'
import { WallSwitch } from './wall-switch.tsx'

/** A round that is over, to be talked about. */
export function ConsoleDebrief({ state, looked, onLook, onAsk, read, summary }: ConsolePhaseProps) {
  const t = useTranslations('console.debrief')
  const number = String((state.known.head.round?.index ?? 0) + 1)
  return (
    <section className="grid gap-5 pt-1">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
        <div className="min-w-0 grow">
          <h2 tabIndex={-1} className="text-lg font-semibold outline-none">
            {t('title', { number })}
          </h2>
          <p className="text-[15px] text-soft">{t('lead')}</p>
        </div>
        <WallSwitch known={state.known} onAsk={onAsk} />
      </div>
      {looked !== null && (
        <PairLook
          key={`${looked.match} ${looked.step} ${looked.reason}`}
          state={state}
          looked={looked}
          read={read}
          onLook={onLook}
          onAsk={onAsk}
        />
      )}
      <Mistakes state={state} summary={summary} onLook={onLook} />
      <div>
        <h3 className="mb-2 font-semibold">{t('pairs')}</h3>
        <PairGrid state={state} onLook={onLook} onAsk={onAsk} />
      </div>
    </section>
  )
}

interface MistakesProps {
  readonly state: AtInside
  readonly summary: SessionSummary | null
  readonly onLook: (looked: LookedAt) => void
}

function Mistakes({ state, summary, onLook }: MistakesProps) {
  const t = useTranslations('console.debrief')
  const { beliefOf } = useBeliefWords()
  const mistakes = usualMistakes(state.known.wall?.pairs ?? [], summary?.misconceptions ?? [])
  return (
    <div>
      <h3 className="mb-2 font-semibold">{t('mistakes')}</h3>
      {mistakes.length === 0 && <p className="text-soft">{t('noMistakes')}</p>}
      <ol className="grid gap-3 md:grid-cols-3">
        {mistakes.map(({ code, students, match, step }) => (
          <BeliefCard key={code} code={code}>
            <p className="text-[13px] text-soft">{t('students', { count: students })}</p>
            <span className="grow" />
            <button
              type="button"
              aria-label={t('replayOf', { name: beliefOf(code) })}
              onClick={() => onLook({ match, step, reason: step === null ? reasonOf(code) : null })}
              className="button min-h-11 px-3 py-1 text-[15px]"
            >
              {t('replay')}
            </button>
          </BeliefCard>
        ))}
      </ol>
    </div>
  )
}
