'use client'

import { useEffect, useRef } from 'react'
import { useSession } from '#app/_realtime/use-session.ts'
import { HostScreen } from './host-screen.tsx'

interface HostTableProps {
  readonly code: string
  readonly origins: readonly string[]
  /** Plays along from the start: it was opened for strangers. */
  readonly playsAlong: boolean
}

/** Hosts the quiz of this code: the cookie that came when it was opened is the proof. */
export function HostTable({ code, origins, playsAlong }: HostTableProps) {
  const [state, session] = useSession(code, 'host')
  const asked = useRef(false)
  const isIn = state.at === 'inside'
  useEffect(() => {
    if (!playsAlong || !isIn || asked.current) return
    asked.current = true
    session.playAlong()
  }, [playsAlong, isIn, session])
  return (
    <HostScreen
      state={state}
      code={code}
      origins={origins}
      onAct={session.act}
      onAnswer={session.answer}
      onPlay={session.playAlong}
      onKnock={session.knock}
    />
  )
}
