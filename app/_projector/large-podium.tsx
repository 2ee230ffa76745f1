'use client'

import { useTranslations } from 'next-intl'
import type { StandingsRow } from '#core/session/view.ts'
import { type PodiumPlace, placesOf } from './places-of.ts'

/** Second, first, third: as they would stand there; who listens has them in their order. */
const LOOKS: Readonly<Record<number, { readonly side: string; readonly step: string }>> = {
  1: { side: 'order-2', step: 'h-[5.2em] bg-server-wash border-server/50' },
  2: { side: 'order-1', step: 'h-[3.6em] bg-client-wash border-client/45' },
  3: { side: 'order-3', step: 'h-[2.4em] bg-sunk border-rule' },
}
/** Names on one step; more are counted. */
const MOST_NAMES = 3

export function LargePodium({ rows }: { readonly rows: readonly StandingsRow[] }) {
  const places = placesOf(rows)
  if (places.length === 0) return null
  return (
    <ol className="flex items-end justify-center gap-[0.5em]">
      {places.map((place) => (
        <Step key={place.rank} place={place} />
      ))}
    </ol>
  )
}

function Step({ place }: { readonly place: PodiumPlace }) {
  const t = useTranslations('projector.standings')
  const { rank, points, names, count } = place
  const look = LOOKS[rank]
  return (
    <li className={`min-w-0 max-w-[11em] grow basis-0 text-center ${look?.side ?? ''}`}>
      {names.slice(0, MOST_NAMES).map((name) => (
        <p key={name} className="leading-tight font-semibold [overflow-wrap:anywhere]">
          {name}
        </p>
      ))}
      {names.length > MOST_NAMES && (
        <p className="text-[0.7em] text-soft">{t('more', { count: String(names.length - MOST_NAMES) })}</p>
      )}
      {names.length === 0 && count > 1 && <p className="text-[0.75em] text-soft">{t('shared', { count })}</p>}
      <p className="mb-[0.3em] font-mono text-[0.75em] text-soft tabular-nums">
        {t('points', { points: String(points) })}
      </p>
      <div className={`grid place-items-center rounded-t-[0.4em] border-2 border-b-0 ${look?.step ?? ''}`}>
        <span className="sr-only">{t('place', { rank: String(rank) })}</span>
        <span aria-hidden className="font-mono text-[1.8em] leading-none font-semibold">
          {rank}
        </span>
      </div>
    </li>
  )
}
