'use client'

import { useState, useSyncExternalStore } from 'react'
import type { SessionSummary } from '#core/session/summary.ts'
import { ConsoleBody } from '#app/_console/console-inside.tsx'
import { ConsoleScreen } from '#app/_console/console-screen.tsx'
import { type LookedAt, lookedAtFirst } from '#app/_console/looked-at.ts'
import type { AtInside, AtSession } from '#app/_realtime/at-session.ts'
import type { ReadPair } from '#app/_realtime/use-pair.ts'

const ORIGINS = ['http://192.168.1.23:3000', 'http://10.0.0.7:3000']
const nothing = (): void => {}
const never = (): (() => void) => nothing

interface GalleryConsoleProps {
  readonly state: AtSession
  readonly read: ReadPair | null
  readonly summary: SessionSummary | null
}

/** A fixture says in how many milliseconds from now; when that is, is known once the page is awake. */
export function GalleryConsole({ state, read, summary }: GalleryConsoleProps) {
  const [since] = useState(() => performance.now())
  const awake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (state.at !== 'inside' || !awake) {
    const shown: AtSession = state.at === 'door' ? state : { at: 'connecting' }
    return (
      <ConsoleScreen
        state={shown}
        code="K7MPQ2"
        origins={ORIGINS}
        rehearsal={false}
        onAct={nothing}
        onAsk={nothing}
        onKnock={nothing}
      />
    )
  }
  const { endsAt, begunAt } = state.known
  const known = { ...state.known, endsAt: later(since, endsAt), begunAt: later(since, begunAt) }
  return <LookingConsole state={{ ...state, known }} read={read} summary={summary} />
}

function later(since: number, ms: number | null): number | null {
  return ms === null ? null : since + ms
}

interface LookingConsoleProps extends GalleryConsoleProps {
  readonly state: AtInside
}

function LookingConsole({ state, read, summary }: LookingConsoleProps) {
  const [looked, setLooked] = useState<LookedAt | null>(() => lookedAtFirst(state.known))
  return (
    <ConsoleBody
      state={state}
      origins={ORIGINS}
      looked={looked}
      read={read}
      summary={summary}
      onLook={setLooked}
      onAct={nothing}
      onAsk={nothing}
    />
  )
}
