'use client'

import { type ReactNode, useMemo, useState } from 'react'
import type { Confidence, Move } from '#core/match/move.ts'
import type { MatchHead, TimelineItem } from '#core/match/view.ts'
import { Announcer } from './announcer.tsx'
import { Briefing } from './briefing.tsx'
import { Composer } from './composer/composer.tsx'
import { DiagramTable } from './diagram-table.tsx'
import { Diagram } from './diagram/diagram.tsx'
import { Ends } from './ends.tsx'
import { HintCard } from './hint-card.tsx'
import { LateCard, lateDecision } from './late-card.tsx'
import { PauseCover } from './pause-cover.tsx'
import { AnswerCard, RefusalCard } from './refusal-card.tsx'
import { Situation } from './situation.tsx'
import { StageBar } from './stage-bar.tsx'
import { SkipWait } from './skip-wait.tsx'
import { KeysSwitch, TableSwitch } from './stage-switches.tsx'
import { Limit } from './timers/limit.tsx'
import { TimerRings } from './timers/timer-rings.tsx'
import { shownTimers } from './timers/virtual-now.ts'
import { TurnLine } from './turn-line.tsx'
import { useInView } from './use-in-view.ts'
import type { Revealed } from './use-reveal.ts'
import { useSingleKeys } from './use-single-keys.ts'

export interface StageProps {
  readonly head: MatchHead
  readonly items: readonly TimelineItem[]
  readonly names: Readonly<Record<string, string>>
  readonly revealed: Revealed
  readonly sending: boolean
  readonly onMove: (stimulus: number, move: Move, confidence: Confidence | null) => void
  readonly onSkip: () => void
  /** How to leave. */
  readonly leave: ReactNode
}

/** The match while it is played: the diagram, the situation, the composer. */
export function Stage({ head, items, names, revealed, sending, onMove, onSkip, leave }: StageProps) {
  const { shown, rested, watchedFrom } = revealed
  const seen = useMemo(() => items.slice(0, shown), [items, shown])
  const [singleKeys, setSingleKeys] = useSingleKeys()
  const [tableVisible, setTableVisible] = useState(false)
  const asked = rested ? head.asked : null
  const { paused, turn } = head
  const timers = shownTimers(head, seen.at(-1)?.at ?? 0)
  const end = useInView(asked === null ? null : (asked.refusal ?? asked.stimulus))
  return (
    <div className="mx-auto w-full max-w-[1240px] px-4 sm:px-7">
      <StageBar head={head}>{leave}</StageBar>
      <div className="grid gap-x-8 lg:grid-cols-[minmax(0,1fr)_400px]">
        <div className="min-w-0">
          <Ends head={rested ? head : asShown(head, seen)} names={names} />
          {head.waits !== 'none' && <TimerRings head={head} timers={timers} />}
          <Diagram
            items={seen}
            seenBy={head.role}
            asked={asked?.asks === 'move'}
            watchedFrom={watchedFrom}
            className={`mt-3 ${head.waits === 'none' ? 'h-[clamp(150px,calc(100dvh-34rem),560px)] lg:h-[max(420px,calc(100dvh-17rem))]' : 'h-[clamp(150px,calc(100dvh-37rem),560px)] lg:h-[max(380px,calc(100dvh-20.5rem))]'}`}
          />
          <div className="mt-2 flex flex-wrap gap-x-5 max-lg:hidden">
            <TableSwitch on={tableVisible} onSwitch={setTableVisible} />
            <KeysSwitch on={singleKeys} onSwitch={setSingleKeys} />
          </div>
          <DiagramTable items={seen} visible={tableVisible} />
        </div>
        <aside className="flex min-w-0 flex-col gap-4 max-lg:mt-3">
          <div className="lg:rounded-card lg:border lg:border-rule lg:bg-card flex flex-col gap-4 lg:p-5">
            <div className="flex items-start justify-between gap-3">
              <Situation head={head} ready={rested}>
                {head.waits !== 'none' && !paused && (
                  <SkipWait head={head} singleKeys={singleKeys} onSkip={onSkip} />
                )}
              </Situation>
              <Limit asked={head.asked} ready={rested} />
            </div>
            {asked !== null && <HintCard head={head} asked={asked} />}
            {asked !== null && turn !== null && <TurnLine turn={turn} names={names} />}
            <Verdict head={head} seen={seen} rested={rested} className="lg:hidden" />
            {paused && asked === null && <PauseCover />}
            {asked !== null && (turn?.mine ?? true) && (
              <Composing docked={asked.asks === 'move'} paused={paused}>
                <Composer
                  key={`${asked.stimulus} ${asked.asks}`}
                  head={head}
                  asked={asked}
                  sending={sending}
                  singleKeys={singleKeys && !paused}
                  onMove={(move, confidence) => onMove(asked.stimulus, move, confidence)}
                />
              </Composing>
            )}
            <div ref={end} className="-mt-4 h-px" />
          </div>
          <Verdict head={head} seen={seen} rested={rested} className="max-lg:hidden" />
          <Briefing scenario={head.scenario} role={head.role} />
          <div className="flex flex-wrap gap-x-5 lg:hidden">
            <TableSwitch on={tableVisible} onSwitch={setTableVisible} />
          </div>
        </aside>
      </div>
      <Announcer head={head} seen={seen} rested={rested} names={names} />
    </div>
  )
}

interface ComposingProps {
  /** In reach of the thumb on a phone. */
  readonly docked: boolean
  readonly paused: boolean
  readonly children: ReactNode
}

/** While all stop, what has been put together stays beneath the word for it, out of reach. */
function Composing({ docked, paused, children }: ComposingProps) {
  return (
    <div className={docked ? 'composer-dock' : ''}>
      <div className="relative">
        <div inert={paused} className={paused ? 'opacity-30' : ''}>
          {children}
        </div>
        {paused && (
          <div className="absolute inset-x-0 top-0">
            <PauseCover />
          </div>
        )}
      </div>
    </div>
  )
}

/** While the diagram catches up, the badge over it says no more than it. */
function asShown(head: MatchHead, seen: readonly TimelineItem[]): MatchHead {
  const last = seen.findLast((item) => item.kind === 'state')
  return { ...head, becoming: null, state: last?.kind === 'state' ? last.state : head.state }
}

interface VerdictProps {
  readonly head: MatchHead
  readonly seen: readonly TimelineItem[]
  readonly rested: boolean
  readonly className: string
}

/** Above the composer on a phone, beneath it where there is room. */
function Verdict({ head, seen, rested, className }: VerdictProps) {
  const { asked, given, guided } = head
  const refusal = asked?.refusal ?? null
  const late = lateDecision(seen)
  if (refusal === null && given === null && late === null) return null
  return (
    <div className={className}>
      {refusal !== null && asked !== null ? (
        <RefusalCard key={`${asked.worth}`} refusal={refusal} worth={asked.worth} guided={guided} />
      ) : given !== null ? (
        rested && <AnswerCard given={given} />
      ) : (
        late !== null && <LateCard decided={late} />
      )}
    </div>
  )
}
