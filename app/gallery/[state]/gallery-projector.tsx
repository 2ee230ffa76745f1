'use client'

import { Profiler, type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import type { PairView } from '#core/match/pair-view.ts'
import { ProjectorScreen } from '#app/_projector/projector-screen.tsx'
import { type AtSession, COMING_IN } from '#app/_realtime/at-session.ts'
import type { ReadPair } from '#app/_realtime/use-pair.ts'

const ORIGINS = ['http://192.168.1.23:3000']
const nothing = (): void => {}
const never = (): (() => void) => nothing

interface GalleryProjectorProps {
  readonly state: AtSession
  readonly pair: ReadPair | null
  readonly switches: ReactNode
}

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

export function GalleryProjector({ state, pair, switches }: GalleryProjectorProps) {
  const shown = useRunning(state)
  return <ProjectorScreen state={shown} pair={pair} origins={ORIGINS} switches={switches} onKnock={nothing} />
}

interface MovingProps extends Pick<GalleryProjectorProps, 'state' | 'switches'> {
  /** For each pair what it goes through. */
  readonly moments: readonly (readonly PairView[])[]
}

/** As often as the server tells at most, milliseconds; and in how many pairs something happens each time. */
const EVERY = 250
const CHANGED = 6

/** A wall that is played: each time something happens in some pairs. What it costs is in `window.wallCost`. */
export function GalleryMovingWall({ state, moments, switches }: MovingProps) {
  const [tick, setTick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTick((was) => was + 1), EVERY)
    return () => clearInterval(timer)
  }, [])
  if (state.at !== 'inside' || state.known.wall === null) return null
  const pairs = moments.flatMap((views, index) => {
    const made = Math.floor((tick * CHANGED + moments.length - 1 - index) / moments.length)
    const view = views[made % views.length]
    return view === undefined ? [] : { ...view, sequence: made }
  })
  const wall = { ...state.known.wall, pairs }
  return (
    <Profiler id="wall" onRender={measure}>
      <ProjectorScreen
        state={{ ...state, known: { ...state.known, wall } }}
        pair={null}
        origins={ORIGINS}
        switches={switches}
        onKnock={nothing}
      />
    </Profiler>
  )
}

function measure(_: string, phase: string, ms: number): void {
  const measured = window as unknown as { wallCost?: { phase: string; ms: number }[] }
  measured.wallCost ??= []
  measured.wallCost.push({ phase, ms })
}
