'use client'

import type { ReactNode } from 'react'
import { PlayerQuestion } from '#app/_room/player-question.tsx'
import { PlayerStandings } from '#app/_room/player-standings.tsx'
import { ClassBar } from './class-bar.tsx'
import { ClassDebrief } from './class-debrief.tsx'
import { ClassEnded } from './class-ended.tsx'
import type { ClassInsideProps } from './class-inside.tsx'
import { ClassLobby } from './class-lobby.tsx'
import { ClassReading } from './class-reading.tsx'
import { ClassRound } from './class-round.tsx'
import { LookBack } from './look-back.tsx'
import { pageOf } from './shown-page.ts'

/** One screen for each phase; in a phase that leaves time for it, the replay of an own match instead. */
export function ClassPhase(props: ClassInsideProps) {
  const { state, table, page } = props
  if (page?.kind === 'replay' && pageOf(state.known.head, table, page)?.kind === 'replay')
    return <LookBack code={props.code}>{page.content}</LookBack>
  return <Phase {...props} />
}

function Phase(props: ClassInsideProps) {
  const { state, code, table } = props
  const { known } = state
  switch (known.head.phase) {
    case 'lobby':
      return (
        <Framed {...props}>
          <ClassLobby known={known} onName={props.onName} onLeave={props.onLeave} sharing={props.sharing} />
        </Framed>
      )
    case 'question':
    case 'closing':
    case 'answer':
      return (
        <Framed {...props}>
          <PlayerQuestion state={state} onAnswer={props.onAnswer} />
        </Framed>
      )
    case 'standings':
      return (
        <Framed {...props}>
          <PlayerStandings known={known} />
        </Framed>
      )
    case 'playing':
      return <ClassRound {...props} />
    case 'debrief':
      return (
        <Framed {...props}>
          <ClassDebrief known={known} code={code} table={table} />
        </Framed>
      )
    case 'reading':
      return <ClassReading {...props} />
    case 'ended':
      return (
        <Framed {...props}>
          <ClassEnded known={known} code={code} onExit={props.onExit} />
        </Framed>
      )
  }
}

/** Under the bar, in a column that is easily read. */
function Framed({ state, onLeave, children }: ClassInsideProps & { readonly children: ReactNode }) {
  return (
    <div className="mx-auto flex w-full max-w-3xl grow flex-col px-4 pb-6 sm:px-7">
      <ClassBar known={state.known} onLeave={onLeave} />
      {children}
    </div>
  )
}
