'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AtInside, AtSession } from '#app/_realtime/at-session.ts'
import type { ReadPair } from '#app/_realtime/use-pair.ts'
import { PlainScreen } from '#app/_match/plain-screen.tsx'
import { PhaseAnnouncer } from './phase-announcer.tsx'
import { PhaseScreen } from './phase-screen.tsx'
import { ProjectorBar } from './projector-bar.tsx'
import { ProjectorDoor } from './projector-door.tsx'
import { ProjectorLine } from './projector-line.tsx'

interface ProjectorScreenProps {
  readonly state: AtSession
  /** The pair that is shown large; null: there is none, or it has not been read yet. */
  readonly pair: ReadPair | null
  readonly origins: readonly string[]
  readonly switches: ReactNode
  readonly onKnock: () => void
}

/** What the class sees, whatever the session has come to. */
export function ProjectorScreen({ state, onKnock, ...shown }: ProjectorScreenProps) {
  switch (state.at) {
    case 'connecting':
      return <OnItsWay />
    case 'door':
      return <ProjectorDoor why={state.why} onKnock={onKnock} />
    case 'inside':
      return <Projected state={state} {...shown} />
  }
}

function OnItsWay() {
  const t = useTranslations('projector.connecting')
  return (
    <div className="projected">
      <PlainScreen title={t('title')} line={t('line')} busy />
    </div>
  )
}

interface ProjectedProps extends Omit<ProjectorScreenProps, 'state' | 'onKnock'> {
  readonly state: AtInside
}

function Projected({ state, pair, origins, switches }: ProjectedProps) {
  const { known } = state
  return (
    <div className="projected">
      <ProjectorBar head={known.head} switches={switches} />
      <ProjectorLine state={state} />
      <PhaseAnnouncer head={known.head} />
      <div
        inert={known.head.paused}
        className={`flex min-h-0 min-w-0 grow flex-col px-[0.8em] py-[0.5em] transition-opacity motion-reduce:transition-none ${known.head.paused ? 'opacity-35' : ''}`}
      >
        <PhaseScreen known={known} pair={pair} origins={origins} />
      </div>
      {known.head.paused && <PauseSign />}
    </div>
  )
}

/** Over what was there, which stays to be seen. */
function PauseSign() {
  const t = useTranslations('projector.paused')
  return (
    <section className="pointer-events-none fixed inset-0 z-30 grid place-items-center p-4">
      <div className="appears rounded-card border-2 border-ink bg-card px-[1.6em] py-[1em] text-center shadow-[0_0.4em_1.6em_rgb(0_0_0/0.22)]">
        <h2 className="text-[2em] leading-tight font-semibold">
          <span aria-hidden>❚❚ </span>
          {t('title')}
        </h2>
        <p className="mt-[0.3em] text-soft">{t('line')}</p>
      </div>
    </section>
  )
}
