'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AtInside } from '#app/_realtime/at-session.ts'
import type { HostAsk } from '#app/_realtime/asked-things.ts'
import { Option } from '#app/_home/option.tsx'
import type { LookedAt } from './looked-at.ts'
import { PairCard } from './pair-card.tsx'
import { PAIR_FILTERS, type PairFilter, isIn, pairsShown } from './pair-status.ts'
import { useWaitingSince } from './use-waiting-since.ts'

interface PairGridProps {
  readonly state: AtInside
  readonly onLook: (looked: LookedAt | null) => void
  readonly onAsk: (ask: HostAsk) => void
}

const NO_PAIRS: readonly never[] = []

/** The pairs of the round as cards: all, or those that wait or struggle. */
export function PairGrid({ state, onLook, onAsk }: PairGridProps) {
  const t = useTranslations('console.round')
  const [filter, setFilter] = useState<PairFilter>('all')
  const { known } = state
  const pairs = known.wall?.pairs ?? NO_PAIRS
  const isPlaying = known.head.phase === 'playing'
  const waiting = useWaitingSince(pairs)
  const chosen = isPlaying ? filter : 'all'
  const shown = pairsShown(pairs, chosen)
  return (
    <div className="grid gap-3">
      {isPlaying && <FilterChoice pairs={pairs} filter={filter} onFilter={setFilter} />}
      {shown.length === 0 ? (
        <p className="min-h-24 py-4 text-soft">
          {pairs.length === 0 && known.head.round?.pairs !== 0 ? t('opening') : t(`none.${chosen}`)}
        </p>
      ) : (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(19rem,100%),1fr))] gap-3">
          {shown.map(({ number, pair }) => (
            <PairCard
              key={pair.match}
              pair={pair}
              number={number}
              state={state}
              waiting={waiting}
              onLook={() => onLook({ match: pair.match, step: null, reason: null })}
              onAsk={onAsk}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

interface FilterChoiceProps {
  readonly pairs: Parameters<typeof pairsShown>[0]
  readonly filter: PairFilter
  readonly onFilter: (filter: PairFilter) => void
}

function FilterChoice({ pairs, filter, onFilter }: FilterChoiceProps) {
  const t = useTranslations('console.round')
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">{t('filter')}</legend>
      {PAIR_FILTERS.map((one) => (
        <Option key={one} group="pairs" chosen={filter === one} onChoose={() => onFilter(one)}>
          {t(`filters.${one}`)}
          <span className="ml-2 font-mono text-soft tabular-nums">
            {pairs.filter((pair) => isIn(pair, one)).length}
          </span>
        </Option>
      ))}
    </fieldset>
  )
}
