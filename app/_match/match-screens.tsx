'use client'

import type { SeatRole } from '#core/by-role.ts'
import type { Confidence, Move } from '#core/match/move.ts'
import type { Fate } from '#core/scenarios/plan.ts'
import type { AtMatch } from '#app/_realtime/at-match.ts'
import { ClosedDoorScreen } from './closed-door-screen.tsx'
import { ConnectingScreen } from './connecting-screen.tsx'
import { SeatedScreen, type Setting } from './seated-screen.tsx'

/** What the screens of a match may ask for. */
interface MatchDeeds {
  readonly onMove: (stimulus: number, move: Move, confidence: Confidence | null) => void
  readonly onFate: (flight: number, fate: Fate) => void
  readonly onSkip: () => void
  readonly onSeatComputer: () => void
  readonly onLeave: () => void
  readonly onKnock: () => void
  readonly onAgain: (partner: 'friend' | 'computer', role: SeatRole) => void
  /** Once more with the same persons, the ends swapped; where a partner has asked already: comes along. */
  readonly onSwap: () => void
}

export interface MatchScreenProps {
  readonly state: AtMatch
  readonly deeds: MatchDeeds
  /** Another match is being opened. */
  readonly opening: boolean
  /** Origins under which another device reaches this page, the likeliest first. */
  readonly origins: readonly string[]
  /** Where the match is part of something larger. */
  readonly setting?: Setting
}

/** One screen for each state. */
export function MatchScreen(props: MatchScreenProps) {
  const { state, deeds } = props
  switch (state.at) {
    case 'connecting':
      return <ConnectingScreen />
    case 'door':
      return <ClosedDoorScreen why={state.why} onKnock={deeds.onKnock} />
    case 'seated':
      return <SeatedScreen {...props} state={state} />
  }
}
