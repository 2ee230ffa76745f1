'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { type Role, partnerOf } from '#core/by-role.ts'
import type { MatchHead, MatchResult, NetworkResult, TimelineItem } from '#core/match/view.ts'
import { LinuxOfMatch } from '#app/_replay/linux-of-match.tsx'
import { DiagramTable } from './diagram-table.tsx'
import { Diagram } from './diagram/diagram.tsx'
import { Ends, partnerName } from './ends.tsx'
import { FirstMatchDone } from './first-match-done.tsx'
import { Lesson } from './lesson.tsx'
import { MovesList } from './moves-list.tsx'
import { ScoreCard } from './score-card.tsx'
import { StageBar } from './stage-bar.tsx'

interface ResultProps {
  readonly head: MatchHead
  readonly result: MatchResult
  readonly items: readonly TimelineItem[]
  readonly names: Readonly<Record<string, string>>
  /** Where to go on. */
  readonly children: ReactNode
}

/** The match when it is over: everybody sees everything. */
export function Result({ head, result, items, names, children }: ResultProps) {
  const t = useTranslations()
  const [tableVisible, setTableVisible] = useState(false)
  const partner = partnerOf(head.role)
  const nameOf = (role: Role): string =>
    role === head.role
      ? t('result.you', { role: t(`roles.${role}`) })
      : t('result.partner', { name: partnerName(head, names, t), role: t(`roles.${role}`) })
  return (
    <div className="mx-auto w-full max-w-[1240px] px-4 sm:px-7">
      <StageBar head={head} />
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_400px]">
        <div className="flex flex-col gap-4 lg:order-2">
          <Headline result={result} />
          {head.guided ? (
            <FirstMatchDone />
          ) : (
            [head.role, partner].map((role) => (
              <ScoreCard
                key={role}
                score={result.scores[role]}
                name={nameOf(role)}
                elapsedMs={result.elapsedMs}
                role={role}
                large={role === head.role}
              />
            ))
          )}
          <PairsMark mark={result.mark} />
          {result.network !== null && <NetworkMark result={result.network} />}
          <Lesson scenario={head.scenario} />
          {children}
        </div>
        <section className="min-w-0" aria-label={t('result.whole')}>
          <h2 className="sr-only">{t('result.whole')}</h2>
          <Ends head={head} names={names} />
          <Diagram
            items={items}
            seenBy={null}
            asked={false}
            watchedFrom={items.length}
            className="mt-3 h-auto"
          />
          <label className="mt-2 flex min-h-11 cursor-pointer items-center gap-2 text-[15px] text-soft">
            <input
              type="checkbox"
              checked={tableVisible}
              onChange={() => setTableVisible(!tableVisible)}
              className="size-4 accent-ink"
            />
            {t('stage.asTable')}
          </label>
          <DiagramTable items={items} visible={tableVisible} />
          <MovesList items={items} role={head.role} scored={!head.guided} />
          <LinuxOfMatch match={head.match} />
        </section>
      </div>
    </div>
  )
}

function Headline({ result }: { readonly result: MatchResult }) {
  const t = useTranslations('result.endings')
  const { ending } = result
  return (
    <div aria-live="polite">
      <h2 className="text-2xl font-semibold">{t(`${ending}.title`)}</h2>
      {ending !== 'both-closed' && <p className="mt-1 text-soft">{t(`${ending}.line`)}</p>}
    </div>
  )
}

/** What the network's player has made of it, in one line. */
function NetworkMark({ result }: { readonly result: NetworkResult }) {
  const t = useTranslations()
  const { goal, reached, used } = result
  return (
    <section className="card p-4">
      <h2 className="font-semibold">{t('result.network')}</h2>
      <p className="text-[15px]">{t(`network.goals.${goal}`)}</p>
      <p className="text-[15px] text-soft">
        {t(reached ? 'result.networkReached' : 'result.networkNotReached', { used: String(used) })}
      </p>
    </section>
  )
}

/** The mark of the pair: two hands' worth of waves, or none this time. */
function PairsMark({ mark }: Pick<MatchResult, 'mark'>) {
  const t = useTranslations('result.marks')
  const won = mark !== 'aided'
  return (
    <section
      className={`flex gap-3.5 rounded-card p-4 ${won ? 'bg-ok-wash' : 'border border-dashed border-edge'}`}
    >
      <span aria-hidden className={`text-2xl leading-none ${won ? 'text-ok' : 'text-soft'}`}>
        {won ? '✓' : '○'}
      </span>
      <div>
        <h2 className={`font-semibold ${won ? 'text-ok' : ''}`}>{t(`${mark}.title`)}</h2>
        <p className="text-[15px] text-soft">{t(`${mark}.line`)}</p>
      </div>
    </section>
  )
}
