'use client'

import { type ReactNode, useState, useSyncExternalStore } from 'react'
import type { AtMatch } from '#app/_realtime/at-match.ts'
import { type AtSession, COMING_IN } from '#app/_realtime/at-session.ts'
import { ClassScreen } from '#app/_class/class-screen.tsx'
import { HandOver } from '#app/_class/hand-over.tsx'

const nothing = (): void => {}
const never = (): (() => void) => nothing
const taken = () => Promise.resolve(null)
const NO_DEEDS = { submit: nothing, decideFate: nothing, skipWait: nothing, knock: nothing }

interface GalleryClassProps {
  readonly state: AtSession
  readonly match: AtMatch | null
  readonly reads: string | null
  readonly looksAt: string | null
  /** The name of whoever shares the device; null: nobody does. */
  readonly other: string | null
  readonly children: ReactNode
}

/** A student's screen that can be looked at and does nothing; names are refused, so that it can be seen how. */
export function GalleryClass({ state, match, reads, looksAt, other, children }: GalleryClassProps) {
  const shown = useRunning(state)
  const isShared = other !== null
  const sharing = {
    other,
    onShare: isShared ? null : nothing,
    onHandOver: isShared ? nothing : null,
    onAlone: isShared ? nothing : null,
  }
  const own = state.at === 'inside' ? (state.known.own?.match ?? null) : null
  const page =
    reads !== null
      ? { kind: 'read' as const, id: reads, content: children }
      : looksAt !== null
        ? { kind: 'replay' as const, id: looksAt, content: children }
        : null
  return (
    <ClassScreen
      state={shown}
      code="K7MPQ2"
      table={own && match && { seat: own, state: match, deeds: NO_DEEDS }}
      page={page}
      sharing={sharing}
      onAnswer={nothing}
      onLeave={nothing}
      onKnock={nothing}
      onName={() => Promise.resolve('name-taken')}
      onExit={taken}
    />
  )
}

/** A fixture says in how many milliseconds a question ends; when that is, is known once the page is awake. */
function useRunning(state: AtSession): AtSession {
  const [since] = useState(() => performance.now())
  const awake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!awake) return COMING_IN
  if (state.at !== 'inside' || state.known.endsAt === null) return state
  return { ...state, known: { ...state.known, endsAt: since + state.known.endsAt } }
}

const NEXT = { name: 'Quiet Otter', role: 'server' } as const

export function GalleryHandOver() {
  return <HandOver {...NEXT} onTaken={nothing} />
}
