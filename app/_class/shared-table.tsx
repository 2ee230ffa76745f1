'use client'

import { useState } from 'react'
import type { AtSession } from '#app/_realtime/at-session.ts'
import { secondSeat } from '#app/_realtime/socket.ts'
import { useSession } from '#app/_realtime/use-session.ts'
import { ClassScreen, type LessonPage } from './class-screen.tsx'
import { HandOver } from './hand-over.tsx'
import { type Sharer, nextHolder } from './turns.ts'
import { useAddress } from './use-address.ts'
import { useLasting } from './use-lasting.ts'
import { useOwnTable } from './use-own-table.ts'

interface SharedTableProps {
  readonly code: string
  readonly page: LessonPage | null
  readonly onAlone: () => void
}

/** Milliseconds: what an own move has led to is seen before the device is handed on. */
const LOOKS_ON = 1500

/** Two seats at one device: each with its own line to the server, one of them on the screen. */
export function SharedTable({ code, page, onAlone }: SharedTableProps) {
  const [wire] = useState(secondSeat)
  const first = useSeat(code)
  const second = useSeat(code, wire)
  const [present, setPresent] = useState<Sharer>(0)
  const seats = [first, second] as const
  const next = nextHolder(present, seats)
  const goesOn = useLasting(next !== present, LOOKS_ON)
  const shown = seats[present]
  useAddress({ code, page, state: shown.state, table: shown.table })
  if (goesOn && next !== present) {
    const { state, table } = seats[next]
    return <HandOver name={nameIn(state)} role={table?.seat.role ?? null} onTaken={() => setPresent(next)} />
  }
  const other: Sharer = present === 0 ? 1 : 0
  return (
    <ClassScreen
      key={present}
      state={shown.state}
      table={shown.table}
      code={code}
      page={page}
      onAnswer={shown.session.answer}
      onLeave={shown.session.leave}
      onKnock={shown.session.knock}
      onName={shown.session.name}
      onExit={shown.session.exit}
      sharing={{
        other: nameIn(seats[other].state),
        onShare: null,
        onHandOver: () => setPresent(other),
        onAlone: () => {
          second.session.leave()
          onAlone()
        },
      }}
    />
  )
}

function useSeat(code: string, wire?: ReturnType<typeof secondSeat>) {
  const [state, session] = useSession(code, 'player', '/', wire)
  const seat = state.at === 'inside' ? (state.known.own?.match ?? null) : null
  return { state, session, table: useOwnTable(seat, wire) }
}

function nameIn(state: AtSession): string {
  return state.at === 'inside' ? (state.known.own?.name ?? '') : ''
}
