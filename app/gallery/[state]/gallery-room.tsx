'use client'

import { useState, useSyncExternalStore } from 'react'
import { type AtSession, COMING_IN } from '#app/_realtime/at-session.ts'
import { HostScreen } from '#app/_room/host-screen.tsx'
import { PlayerScreen } from '#app/_room/player-screen.tsx'
import { StrangersCard } from '#app/_room/strangers.tsx'

const ORIGINS = ['http://192.168.1.23:3000', 'http://10.0.0.7:3000']
const nothing = (): void => {}

const never = (): (() => void) => nothing

/** A fixture says in how many milliseconds a question ends; when that is, is known once the page is awake. */
function useRunning(state: AtSession): AtSession {
  const [since] = useState(() => performance.now())
  const awake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (state.at !== 'inside' || state.known.endsAt === null) return state
  return awake ? { ...state, known: { ...state.known, endsAt: since + state.known.endsAt } } : COMING_IN
}

export function GalleryPlayer({ state }: { readonly state: AtSession }) {
  const shown = useRunning(state)
  return <PlayerScreen state={shown} code="K7MPQ2" onAnswer={nothing} onLeave={nothing} onKnock={nothing} />
}

export function GalleryHost({ state }: { readonly state: AtSession }) {
  const shown = useRunning(state)
  return (
    <HostScreen
      state={shown}
      code="K7MPQ2"
      origins={ORIGINS}
      onAct={nothing}
      onAnswer={nothing}
      onPlay={nothing}
      onKnock={nothing}
    />
  )
}

export function GalleryStrangers() {
  return (
    <div className="mx-auto w-full max-w-md px-4 py-8">
      <h1 className="sr-only">Quiz</h1>
      <StrangersCard looking="none" busy={false} onFind={nothing} onOpen={nothing} />
    </div>
  )
}
