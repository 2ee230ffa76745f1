'use client'

import type { SessionSummary } from '#core/session/summary.ts'
import type { AtInside } from '#app/_realtime/at-session.ts'
import type { ReadPair } from '#app/_realtime/use-pair.ts'
import { ConsoleDebrief } from './console-debrief.tsx'
import type { ConsoleDeeds } from './console-deeds.ts'
import { ConsoleEnded } from './console-ended.tsx'
import { ConsoleLobby } from './console-lobby.tsx'
import { ConsoleQuestion } from './console-question.tsx'
import { ConsoleReading } from './console-reading.tsx'
import { ConsoleRound } from './console-round.tsx'
import { ConsoleStandings } from './console-standings.tsx'
import type { LookedAt } from './looked-at.ts'

export interface ConsolePhaseProps extends ConsoleDeeds {
  readonly state: AtInside
  readonly origins: readonly string[]
  readonly looked: LookedAt | null
  readonly onLook: (looked: LookedAt | null) => void
  /** The pair that is looked at; null: it is still read. */
  readonly read: ReadPair | null
  /** In `debrief` and `ended`; null: it is still read. */
  readonly summary: SessionSummary | null
}

/** What runs, in the middle. */
export function ConsolePhase(props: ConsolePhaseProps) {
  switch (props.state.known.head.phase) {
    case 'lobby':
      return <ConsoleLobby {...props} />
    case 'question':
    case 'closing':
    case 'answer':
      return <ConsoleQuestion {...props} />
    case 'standings':
      return <ConsoleStandings known={props.state.known} />
    case 'playing':
      return <ConsoleRound {...props} />
    case 'debrief':
      return <ConsoleDebrief {...props} />
    case 'reading':
      return <ConsoleReading known={props.state.known} />
    case 'ended':
      return <ConsoleEnded {...props} />
  }
}
