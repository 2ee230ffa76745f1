'use client'

import type { ReactNode } from 'react'
import type { AtInside, AtSession } from '#app/_realtime/at-session.ts'
import { usePair } from '#app/_realtime/use-pair.ts'
import { useWatchedSession } from '#app/_realtime/use-session.ts'
import { ProjectorScreen } from './projector-screen.tsx'

interface ProjectorTableProps {
  readonly code: string
  /** The lesson is played by the computer, in a world of its own. */
  readonly rehearsal: boolean
  readonly origins: readonly string[]
  readonly switches: ReactNode
}

/** Shows the lesson of this code for as long as it is open; it commands nothing. */
export function ProjectorTable({ code, rehearsal, origins, switches }: ProjectorTableProps) {
  const [state, session] = useWatchedSession(code, { rehearsal })
  const frame = { origins, switches, onKnock: session.knock }
  if (state.at !== 'inside') return <ProjectorScreen state={state} pair={null} {...frame} />
  return <WithPair state={state} frame={frame} />
}

interface WithPairProps {
  readonly state: AtInside
  readonly frame: Omit<Parameters<typeof ProjectorScreen>[0], 'state' | 'pair'>
}

/** One pair large is read beside the rest: it is all that has happened in its match. */
function WithPair({ state, frame }: WithPairProps) {
  const pair = usePair(state, shownPair(state))
  return <ProjectorScreen state={state} pair={pair} {...frame} />
}

function shownPair(state: AtSession): string | null {
  if (state.at !== 'inside') return null
  const shows = state.known.wall?.shows
  return shows?.kind === 'pair' ? shows.match : null
}
