'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useSession } from '#app/_realtime/use-session.ts'
import { ComingInScreen } from './coming-in-screen.tsx'
import { PlayerScreen } from './player-screen.tsx'

/** Comes into the quiz of this code, as a player; where the code is that of a lesson, on to it. */
export function PlayerTable({ code }: { readonly code: string }) {
  const [state, session] = useSession(code, 'player')
  const isLesson = state.at === 'inside' && state.known.head.title !== null
  const router = useRouter()
  useEffect(() => {
    if (isLesson) router.replace(`/class/${code}`)
  }, [router, code, isLesson])
  if (isLesson) return <ComingInScreen />
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
