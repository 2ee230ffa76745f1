'use client'

import { useTranslations } from 'next-intl'
import { ROLES } from '#core/by-role.ts'
import type { PairView } from '#core/match/pair-view.ts'
import type { AtInside } from '#app/_realtime/at-session.ts'
import type { HostAsk } from '#app/_realtime/asked-things.ts'
import { PairDiagram } from '#app/_wall/pair-diagram.tsx'
import { PairActs } from './pair-acts.tsx'
import { PairNetworkRow, PairSeat } from './pair-seat.tsx'
import { PairTrouble } from './pair-trouble.tsx'
import { isStruggling } from './pair-status.ts'
import type { Waiting } from './use-waiting-since.ts'

interface PairCardProps {
  readonly pair: PairView
  readonly number: number
  readonly state: AtInside
  readonly waiting: Waiting
  readonly onLook: () => void
  readonly onAsk: (ask: HostAsk) => void
}

/** One pair: who sits there, how it stands, what it needs; drawn where there is room to see it. */
export function PairCard({ pair, number, state, waiting, onLook, onAsk }: PairCardProps) {
  const t = useTranslations('console.pair')
  const { host } = state.known
  const how = howIs(pair)
  return (
    <li
      className={`card @container flex flex-col gap-2 p-3 ${isStruggling(pair) ? 'border-wrong bg-wrong-wash [--halo:var(--wrong-wash)]' : ''}`}
    >
      <div className="flex items-baseline justify-between gap-3">
        <h3 className="font-semibold">{t('name', { number: String(number) })}</h3>
        <p className={`text-[13px] ${how === 'clean' ? 'text-ok' : 'text-soft'}`}>
          {how === 'clean' && <span aria-hidden>✓ </span>}
          {t(`how.${how}`)}
        </p>
      </div>
      <div className="grid gap-x-2 @xs:grid-cols-[minmax(0,1fr)_8.5rem]">
        <div className="grid min-w-0 content-start gap-2">
          {ROLES.map((role) => (
            <PairSeat key={role} role={role} end={pair.ends[role]} host={host} />
          ))}
          {pair.network !== null && <PairNetworkRow network={pair.network} host={host} />}
        </div>
        <div className="hidden @xs:block">
          <PairDiagram pair={pair} number={number} size="small" />
        </div>
      </div>
      <PairTrouble
        pair={pair}
        host={host}
        waiting={waiting}
        isPlaying={state.known.head.phase === 'playing'}
      />
      <span className="grow" />
      <PairActs pair={pair} number={number} state={state} onLook={onLook} onAsk={onAsk} />
    </li>
  )
}

type How = 'waiting' | 'paused' | 'playing' | 'clean' | 'unaided' | 'aided'

function howIs({ phase, paused, mark }: PairView): How {
  if (phase === 'ended') return mark ?? 'aided'
  if (phase === 'waiting') return 'waiting'
  return paused ? 'paused' : 'playing'
}
