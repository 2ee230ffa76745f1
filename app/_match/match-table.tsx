'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { SeatRole } from '#core/by-role.ts'
import { homeworkSetting } from '#app/_homework/homework-setting.tsx'
import type { KnownMatch } from '#app/_realtime/at-match.ts'
import { useMatch } from '#app/_realtime/use-match.ts'
import { commandOnce } from '#app/_realtime/socket.ts'
import { MatchScreen } from './match-screens.tsx'

interface MatchTableProps {
  readonly id: string
  /** The role that the link was for; null: whichever is free. */
  readonly role: SeatRole | null
  readonly origins: readonly string[]
  /** The code of the homework that it is played for; null: for none. */
  readonly homework?: string | null
}

/** Sits down at the match of this address. */
export function MatchTable({ id, role, origins, homework = null }: MatchTableProps) {
  const [state, match] = useMatch(id, role)
  const [opening, setOpening] = useState(false)
  const router = useRouter()

  async function again(partner: 'friend' | 'computer', role: SeatRole): Promise<void> {
    if (state.at !== 'seated') return
    setOpening(true)
    const wanted = { ...likeBefore(state.known.head), partner, role }
    const answer = await commandOnce('match:create', wanted)
    if (answer.ok) router.push(`/play/${answer.match}`)
    else setOpening(false)
  }

  async function swap(): Promise<void> {
    setOpening(true)
    const answer = await commandOnce('match:again', { match: id })
    if (answer.ok) router.push(`/play/${answer.match}`)
    else setOpening(false)
  }

  const setting =
    homework === null
      ? null
      : homeworkSetting({ code: homework, state, origins, onSeatComputer: match.seatComputer })

  return (
    <MatchScreen
      state={state}
      {...(setting === null ? {} : { setting })}
      opening={opening}
      origins={origins}
      deeds={{
        onMove: match.submit,
        onFate: match.decideFate,
        onSkip: match.skipWait,
        onSeatComputer: match.seatComputer,
        onLeave: match.leave,
        onKnock: match.knock,
        onAgain: (partner, role) => void again(partner, role),
        onSwap: () => void swap(),
      }}
    />
  )
}

/** Another match is like this one in everything but its roles. */
function likeBefore(head: KnownMatch['head']) {
  const { scenario, level } = head
  if (head.role === 'network') return { scenario, level, network: 'person' } as const
  const { waits, confidence, network } = head
  return {
    scenario,
    level,
    confidence,
    waits,
    ...(network === null ? {} : ({ network: 'person' } as const)),
  }
}
