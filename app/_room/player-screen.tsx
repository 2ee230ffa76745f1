'use client'

import { useEffect, useRef } from 'react'
import type { Answer } from '#core/quiz/answer.ts'
import type { AtInside, AtSession } from '#app/_realtime/at-session.ts'
import { ComingInScreen } from './coming-in-screen.tsx'
import { DoorScreen } from './door-screen.tsx'
import { noteMissed } from './missed-chapters.ts'
import { PlayerEnded } from './player-ended.tsx'
import { PlayerLobby } from './player-lobby.tsx'
import { PlayerQuestion } from './player-question.tsx'
import { PlayerStandings } from './player-standings.tsx'
import { RoomAnnouncer } from './room-announcer.tsx'
import { RoomBanner } from './room-banner.tsx'
import { LeaveRoom, RoomBar } from './room-bar.tsx'
import { useFocusKept } from './use-focus-kept.ts'
import { useTopOfPage } from './use-top-of-page.ts'

interface PlayerScreenProps {
  readonly state: AtSession
  readonly code: string
  readonly onAnswer: (question: number, answer: Answer) => void
  readonly onLeave: () => void
  readonly onKnock: () => void
}

/** One screen for each state of somebody who plays. */
export function PlayerScreen({ state, code, onKnock, ...deeds }: PlayerScreenProps) {
  switch (state.at) {
    case 'connecting':
      return <ComingInScreen />
    case 'door':
      return <DoorScreen why={state.why} code={code} onKnock={onKnock} />
    case 'inside':
      return <PlayerInside state={state} {...deeds} />
  }
}

interface PlayerInsideProps {
  readonly state: AtInside
  readonly onAnswer: (question: number, answer: Answer) => void
  readonly onLeave: () => void
}

function PlayerInside(props: PlayerInsideProps) {
  const { known } = props.state
  useTopOfPage(known.head)
  const place = useRef<HTMLDivElement>(null)
  useFocusKept(place, props.state)
  useEffect(() => noteMissed(known), [known])
  return (
    <div ref={place} className="mx-auto flex w-full max-w-3xl grow flex-col px-4 pb-6 sm:px-7">
      <RoomBanner state={props.state} />
      <RoomAnnouncer known={known} />
      <RoomBar known={known}>{known.head.phase !== 'ended' && <LeaveRoom onLeave={props.onLeave} />}</RoomBar>
      <PlayerPhase {...props} />
    </div>
  )
}

function PlayerPhase({ state, onAnswer }: PlayerInsideProps) {
  switch (state.known.head.phase) {
    case 'lobby':
      return <PlayerLobby known={state.known} />
    case 'question':
    case 'closing':
    case 'answer':
      return <PlayerQuestion state={state} onAnswer={onAnswer} />
    case 'standings':
      return <PlayerStandings known={state.known} />
    case 'playing':
    case 'debrief':
    case 'reading':
      return null
    case 'ended':
      return <PlayerEnded known={state.known} />
  }
}
