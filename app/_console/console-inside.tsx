'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { AtInside } from '#app/_realtime/at-session.ts'
import { usePair } from '#app/_realtime/use-pair.ts'
import { useSessionSummary } from '#app/_realtime/use-session-summary.ts'
import { useFocusKept } from '#app/_room/use-focus-kept.ts'
import { useTopOfPage } from '#app/_room/use-top-of-page.ts'
import { ConsoleAnnouncer } from './console-announcer.tsx'
import { ConsoleBanner } from './console-banner.tsx'
import { ConsoleBar } from './console-bar.tsx'
import { ConsoleControls } from './console-controls.tsx'
import type { ConsoleDeeds } from './console-deeds.ts'
import { ConsolePhase, type ConsolePhaseProps } from './console-phase.tsx'
import { ConsoleSide } from './console-side.tsx'
import { type LookedAt, lookedAtFirst } from './looked-at.ts'

interface ConsoleInsideProps extends ConsoleDeeds {
  readonly state: AtInside
  readonly origins: readonly string[]
}

/** What is read beside what is told: the pair that is looked at, and what the lesson has come to so far. */
export function ConsoleInside(props: ConsoleInsideProps) {
  const { known } = props.state
  // Loaded again while the projector shows a pair, the console is at that pair again.
  const [looked, setLooked] = useState<LookedAt | null>(() => lookedAtFirst(known))
  const { phase } = known.head
  const read = usePair(props.state, looked?.match ?? null)
  const summary = useSessionSummary(props.state, phase === 'debrief' || phase === 'ended')
  return <ConsoleBody {...props} looked={looked} onLook={setLooked} read={read} summary={summary} />
}

/** The plan and the students at the side (on a phone above, folded), what runs beside them, what can be done always at the same place. */
export function ConsoleBody(props: ConsolePhaseProps) {
  const { state, looked, onAct, onAsk } = props
  const { known } = state
  const place = useRef<HTMLDivElement>(null)
  useFocusKept(place, state)
  useTopOfPage(known.head)
  return (
    <div ref={place} className="mx-auto flex w-full max-w-[1500px] grow flex-col px-4 sm:px-7">
      <ConsoleBanner state={state} />
      <ConsoleAnnouncer known={known} />
      {known.host?.isRehearsal === true && <RehearsalBanner />}
      <ConsoleBar known={known} />
      <div className="grid grow content-start items-start gap-x-8 gap-y-4 pb-6 lg:grid-cols-[17rem_minmax(0,1fr)] xl:grid-cols-[19rem_minmax(0,1fr)]">
        <ConsoleSide state={state} onAct={onAct} onAsk={onAsk} />
        <div className="min-w-0">
          <ConsolePhase {...props} />
        </div>
      </div>
      <ConsoleControls state={state} isLooking={looked !== null} onAct={onAct} />
    </div>
  )
}

function RehearsalBanner() {
  const t = useTranslations('console')
  return (
    <p className="mt-2 rounded-control border border-dashed border-net bg-sunk px-4 py-2 text-[15px]">
      <span
        aria-hidden
        className="mr-2 inline-block size-2.5 rounded-full border-2 border-dashed border-net"
      />
      {t('rehearsal')}
    </p>
  )
}
