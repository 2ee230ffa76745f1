'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef } from 'react'
import { byRole } from '#core/by-role.ts'
import type { AtInside } from '#app/_realtime/at-session.ts'
import type { HostAsk } from '#app/_realtime/asked-things.ts'
import type { ReadPair } from '#app/_realtime/use-pair.ts'
import { EndCards } from '#app/_replay/end-cards.tsx'
import { ReplayDiagram } from '#app/_replay/replay-diagram.tsx'
import { StepControls } from '#app/_replay/step-controls.tsx'
import { StepStory } from '#app/_replay/step-story.tsx'
import { useStepKeys, useSteps } from '#app/_replay/use-steps.ts'
import { firstStep } from './first-step.ts'
import type { LookedAt } from './looked-at.ts'
import { ShowReplay } from './show-replay.tsx'
import { useSeatName } from './use-seat-name.ts'

interface PairReplayProps {
  readonly state: AtInside
  readonly read: ReadPair
  readonly looked: LookedAt
  readonly onAsk: (ask: HostAsk) => void
}

/** Forwards, backwards, by button, slider and key; the projector follows where it shows this pair. */
export function PairReplay({ state, read, looked, onAsk }: PairReplayProps) {
  const t = useTranslations('console.look')
  const nameOf = useSeatName(state.known.host)
  const { detail, match } = read
  const { steps, lines } = detail
  const going = useSteps(steps.length, firstStep(detail, looked))
  useStepKeys(going, steps.length)
  useFollowing(going, steps.length)
  const step = steps[going.at]
  const pair = state.known.wall?.pairs.find((one) => one.match === match)
  if (step === undefined) return null
  const people = byRole((role) => {
    const { kind } = detail.seats[role]
    const place = pair?.ends[role].place
    return { kind, name: place === undefined ? null : nameOf(place), you: false }
  })
  const isLive = detail.phase === 'playing' && going.at === steps.length - 1
  return (
    <div className="grid gap-x-6 gap-y-3 xl:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="min-w-0">
        <EndCards people={people} ends={step.ends} at={step.role} />
        <ReplayDiagram lines={lines} step={step} moves={going.forward} />
      </div>
      <div className="grid min-w-0 content-start gap-4">
        <StepControls steps={going} count={steps.length} time={step.at} />
        {isLive && <p className="text-[15px] text-soft">{t('live')}</p>}
        <ShowReplay
          state={state}
          match={match}
          at={going.at}
          isLast={going.at === steps.length - 1}
          isLive={isLive}
          onAsk={onAsk}
        />
        <StepStory step={step} lines={lines} />
      </div>
    </div>
  )
}

/** Who looks at what happens now goes on to see it; who has stepped back stays there. */
function useFollowing({ at, goTo }: ReturnType<typeof useSteps>, count: number): void {
  const known = useRef(count)
  const grown = useEffectEvent((was: number) => {
    if (at === was - 1) goTo(count - 1)
  })
  useEffect(() => {
    const was = known.current
    known.current = count
    if (count > was) grown(was)
  }, [count])
}
