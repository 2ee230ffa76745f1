'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Role } from '#core/by-role.ts'
import { useMatch } from '#app/_realtime/use-match.ts'
import { commandOnce } from '#app/_realtime/socket.ts'
import { MatchScreen } from './match-screens.tsx'

/** Sits down at the match of this address. */
export function MatchTable({ id, origins }: { readonly id: string; readonly origins: readonly string[] }) {
  const [state, match] = useMatch(id)
  const [opening, setOpening] = useState(false)
  const router = useRouter()

  async function again(partner: 'friend' | 'computer', role: Role): Promise<void> {
    if (state.at !== 'seated') return
    setOpening(true)
    const { scenario, level } = state.known.head
    const answer = await commandOnce('match:create', { scenario, level, partner, role })
    if (answer.ok) router.push(`/play/${answer.match}`)
    else setOpening(false)
  }

  return (
    <MatchScreen
      state={state}
      opening={opening}
      origins={origins}
      deeds={{
        onMove: match.submit,
        onSeatComputer: match.seatComputer,
        onLeave: match.leave,
        onKnock: match.knock,
        onAgain: (partner, role) => void again(partner, role),
      }}
    />
  )
}
