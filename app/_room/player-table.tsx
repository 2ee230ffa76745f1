'use client'

import { useSession } from '#app/_realtime/use-session.ts'
import { PlayerScreen } from './player-screen.tsx'

/** Comes into the quiz of this code, as a player. */
export function PlayerTable({ code }: { readonly code: string }) {
  const [state, session] = useSession(code, 'player')
  return (
    <PlayerScreen
      state={state}
      code={code}
      onAnswer={session.answer}
      onLeave={session.leave}
      onKnock={session.knock}
    />
  )
}
