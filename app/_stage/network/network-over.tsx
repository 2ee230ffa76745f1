'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { ROLES } from '#core/by-role.ts'
import type { MatchResult, NetworkHead, NetworkResult, TimelineItem } from '#core/match/view.ts'
import { Diagram } from '../diagram/diagram.tsx'
import { DiagramTable } from '../diagram-table.tsx'
import { Lesson } from '../lesson.tsx'
import { placeName } from '../ends.tsx'
import { ScoreCard } from '../score-card.tsx'
import { TableSwitch } from '../stage-switches.tsx'
import { FarEnds, NetworkBar } from './network-stage.tsx'

interface NetworkOverProps {
  readonly head: NetworkHead
  readonly result: MatchResult
  readonly items: readonly TimelineItem[]
  readonly names: Readonly<Record<string, string>>
  /** Where to go on. */
  readonly children: ReactNode
}

/** The match when it is over, as the network's player sees it: now both ends too. */
export function NetworkOver({ head, result, items, names, children }: NetworkOverProps) {
  const t = useTranslations()
  const [tableVisible, setTableVisible] = useState(false)
  return (
    <div className="mx-auto w-full max-w-[1240px] px-4 sm:px-7">
      <NetworkBar head={head} />
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_400px]">
        <div className="flex flex-col gap-4 lg:order-2">
          {result.network !== null && <OwnResult result={result.network} />}
          {ROLES.map((role) => (
            <ScoreCard
              key={role}
              score={result.scores[role]}
              name={t('result.partner', {
                name: placeName(head.ends[role], names, t),
                role: t(`roles.${role}`),
              })}
              elapsedMs={result.elapsedMs}
              role={role}
            />
          ))}
          <Lesson scenario={head.scenario} />
          {children}
        </div>
        <section className="min-w-0" aria-label={t('result.whole')}>
          <h2 className="sr-only">{t('result.whole')}</h2>
          <FarEnds head={head} names={names} />
          <Diagram
            items={items}
            seenBy={null}
            asked={false}
            watchedFrom={items.length}
            className="mt-3 h-auto"
          />
          <TableSwitch on={tableVisible} onSwitch={setTableVisible} />
          <DiagramTable items={items} visible={tableVisible} />
        </section>
      </div>
    </div>
  )
}

function OwnResult({ result }: { readonly result: NetworkResult }) {
  const t = useTranslations('network')
  const { goal, reached, used, fewest, points } = result
  return (
    <section aria-live="polite" className={`rounded-card p-5 ${reached ? 'bg-ok-wash' : 'card'}`}>
      <h2 className={`text-2xl font-semibold ${reached ? 'text-ok' : ''}`}>
        <span aria-hidden>{reached ? '✓' : '○'} </span>
        {t(reached ? 'didReach' : 'didNotReach')}
      </h2>
      <p className="mt-1">{t(`goals.${goal}`)}</p>
      <p className="mt-3 font-mono text-5xl font-semibold tracking-tight">
        {t('points', { points: String(points) })}
      </p>
      <p className="text-[15px] text-soft">{t('pointsLine')}</p>
      <p className="mt-2 text-[15px]">{t('used', { used: String(used), fewest: String(fewest) })}</p>
    </section>
  )
}
