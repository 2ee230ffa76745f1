'use client'

import { useRef } from 'react'
import type { Answer } from '#core/quiz/answer.ts'
import type { AtInside, AtSession, SessionAct } from '#app/_realtime/at-session.ts'
import { ComingInScreen } from './coming-in-screen.tsx'
import { DoorScreen } from './door-screen.tsx'
import { HostControls } from './host-controls.tsx'
import { HostEnded } from './host-ended.tsx'
import { HostLobby } from './host-lobby.tsx'
import { HostQuestion } from './host-question.tsx'
import { HostStandings } from './host-standings.tsx'
import { RoomAnnouncer } from './room-announcer.tsx'
import { RoomBanner } from './room-banner.tsx'
import { RoomBar } from './room-bar.tsx'
import { useFocusKept } from './use-focus-kept.ts'
import { useTopOfPage } from './use-top-of-page.ts'

interface HostDeeds {
  readonly onAct: (act: SessionAct) => void
  readonly onAnswer: (question: number, answer: Answer) => void
  readonly onPlay: () => void
}

interface HostScreenProps extends HostDeeds {
  readonly state: AtSession
  readonly code: string
  readonly origins: readonly string[]
  readonly onKnock: () => void
}

/** One screen for each state of the host. */
export function HostScreen({ state, code, origins, onKnock, ...deeds }: HostScreenProps) {
  switch (state.at) {
    case 'connecting':
      return <ComingInScreen />
    case 'door':
      return <DoorScreen why={state.why} code={code} onKnock={onKnock} />
    case 'inside':
      return <HostInside state={state} origins={origins} {...deeds} />
  }
}

interface HostInsideProps extends HostDeeds {
  readonly state: AtInside
  readonly origins: readonly string[]
}

function HostInside(props: HostInsideProps) {
  const { state } = props
  useTopOfPage(state.known.head)
  const place = useRef<HTMLDivElement>(null)
  useFocusKept(place, state)
  return (
    <div
      ref={place}
      className="mx-auto flex w-full max-w-[1240px] grow flex-col px-4 min-[1900px]:max-w-[1720px] sm:px-7"
    >
      <RoomBanner state={state} />
      <RoomAnnouncer known={state.known} />
      <RoomBar known={state.known}>
        <span className="font-mono text-[15px] tracking-[0.12em] text-soft">{state.known.head.code}</span>
      </RoomBar>
      <div className="min-w-0 grow pb-6">
        <HostPhase {...props} />
      </div>
      <HostControls state={state} onAct={props.onAct} />
    </div>
  )
}

function HostPhase(props: HostInsideProps) {
  const { known } = props.state
  switch (known.head.phase) {
    case 'lobby':
      return <HostLobby known={known} origins={props.origins} onPlay={props.onPlay} />
    case 'question':
    case 'closing':
    case 'answer':
      return <HostQuestion state={props.state} onAnswer={props.onAnswer} />
    case 'standings':
      return <HostStandings known={known} />
    // A teacher's lesson is led from the console.
    case 'playing':
    case 'debrief':
    case 'reading':
      return null
    case 'ended':
      return <HostEnded known={known} />
  }
}
