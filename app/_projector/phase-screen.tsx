'use client'

import type { KnownSession } from '#app/_realtime/known-session.ts'
import type { ReadPair } from '#app/_realtime/use-pair.ts'
import { ProjectedEnd } from './projected-end.tsx'
import { ProjectedLobby } from './projected-lobby.tsx'
import { ProjectedQuestion } from './projected-question.tsx'
import { ProjectedReading } from './projected-reading.tsx'
import { ProjectedRound } from './projected-round.tsx'
import { ProjectedStandings } from './projected-standings.tsx'

interface PhaseScreenProps {
  readonly known: KnownSession
  readonly pair: ReadPair | null
  readonly origins: readonly string[]
}

/** One screen for each phase. */
export function PhaseScreen({ known, pair, origins }: PhaseScreenProps) {
  const { head, wall } = known
  switch (head.phase) {
    case 'lobby':
      return <ProjectedLobby head={head} names={wall?.names ?? {}} origins={origins} />
    case 'question':
    case 'closing':
    case 'answer':
      return <ProjectedQuestion known={known} pair={pair} />
    case 'standings':
      return <ProjectedStandings head={head} />
    case 'playing':
    case 'debrief':
      // Another round has another wall, also where the last one stood still.
      return <ProjectedRound key={`${head.index} ${head.round?.index}`} known={known} pair={pair} />
    case 'reading':
      return <ProjectedReading activity={head.activity} origins={origins} />
    case 'ended':
      return <ProjectedEnd head={head} wentWell={wall?.wentWell ?? null} />
  }
}
