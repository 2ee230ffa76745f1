'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { ROLES, type Role, byRole } from '#core/by-role.ts'
import type { NetworkHead, TimelineItem } from '#core/match/view.ts'
import type { Fate } from '#core/scenarios/plan.ts'
import { Diagram } from '../diagram/diagram.tsx'
import { DiagramTable } from '../diagram-table.tsx'
import { placeName } from '../ends.tsx'
import { PauseCover } from '../pause-cover.tsx'
import { RoleGlyph } from '../role-glyph.tsx'
import { useCrumb } from '../scenario-words.ts'
import { TableSwitch } from '../stage-switches.tsx'
import { useSingleKeys } from '../use-single-keys.ts'
import { InFlight } from './in-flight.tsx'
import { GoalCard } from './goal-card.tsx'
import { NetworkAnnouncer } from './network-announcer.tsx'

export interface NetworkStageProps {
  readonly head: NetworkHead
  readonly items: readonly TimelineItem[]
  readonly names: Readonly<Record<string, string>>
  readonly onFate: (flight: number, fate: Fate) => void
  /** How to leave. */
  readonly leave: ReactNode
}

/** The network's own screen: what is between the two ends, and what becomes of it. */
export function NetworkStage({ head, items, names, onFate, leave }: NetworkStageProps) {
  const [watchedFrom] = useState(items.length)
  const [tableVisible, setTableVisible] = useState(false)
  const [singleKeys] = useSingleKeys()
  return (
    <div className="mx-auto w-full max-w-[1240px] px-4 sm:px-7">
      <NetworkBar head={head}>{leave}</NetworkBar>
      <div className="grid gap-x-8 lg:grid-cols-[minmax(0,1fr)_400px]">
        <div className="min-w-0">
          <FarEnds head={head} names={names} />
          <Diagram
            items={items}
            seenBy="network"
            asked={false}
            watchedFrom={watchedFrom}
            className="mt-3 h-[clamp(150px,calc(100dvh-36rem),560px)] lg:h-[max(420px,calc(100dvh-17rem))]"
          />
          <DiagramTable items={items} visible={tableVisible} />
        </div>
        <aside className="flex min-w-0 flex-col gap-4 max-lg:mt-3">
          {head.paused ? <PauseCover /> : <InFlight head={head} singleKeys={singleKeys} onFate={onFate} />}
          <GoalCard head={head} />
          <TableSwitch on={tableVisible} onSwitch={setTableVisible} />
        </aside>
      </div>
      <NetworkAnnouncer head={head} />
    </div>
  )
}

/** What is played, and that it is played from between the ends. */
export function NetworkBar({
  head,
  children,
}: {
  readonly head: NetworkHead
  /** How to leave, where there is something to leave. */
  readonly children?: ReactNode
}) {
  const t = useTranslations()
  const crumb = useCrumb()(head)
  return (
    <div className="flex flex-wrap items-center gap-x-4 py-1 sm:py-2.5">
      <h1 className="flex min-h-11 items-center gap-2.5 text-[15px] text-soft">
        <RoleGlyph role={head.role} size="size-7" />
        <span>
          <span className="font-semibold text-ink">{t('network.you')}</span> · {crumb}
        </span>
      </h1>
      <span className="grow" />
      {children}
    </div>
  )
}

interface FarEndsProps {
  readonly head: NetworkHead
  readonly names: Readonly<Record<string, string>>
}

const SIDE: Readonly<Record<Role, string>> = { client: '', server: 'flex-row-reverse text-end' }

/** Who sits at the two ends. Of their states nothing is known. */
export function FarEnds({ head, names }: FarEndsProps) {
  const t = useTranslations()
  const nameAt = byRole((role) => placeName(head.ends[role], names, t))
  return (
    <div className="flex justify-between gap-3">
      {ROLES.map((role) => (
        <div key={role} className={`flex min-w-0 basis-1/2 items-center gap-2.5 ${SIDE[role]}`}>
          <RoleGlyph role={role} />
          <div className="min-w-0 leading-tight">
            <p className="truncate font-semibold">{t(`roles.${role}`)}</p>
            <p className="truncate text-[13px] text-soft">
              {nameAt[role]}
              {head.ends[role].lent && ` · ${t('stage.lent')}`}
            </p>
          </div>
        </div>
      ))}
    </div>
  )
}
