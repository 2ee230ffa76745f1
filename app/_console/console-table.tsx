'use client'

import { useHostedSession } from '#app/_realtime/use-session.ts'
import { ConsoleScreen } from './console-screen.tsx'

interface ConsoleTableProps {
  readonly code: string
  readonly origins: readonly string[]
  readonly rehearsal: boolean
}

/** Leads the lesson of this code: who is signed in, or the cookie that came when it was started, is the proof. */
export function ConsoleTable({ code, origins, rehearsal }: ConsoleTableProps) {
  const [state, session] = useHostedSession(code, { rehearsal })
  return (
    <ConsoleScreen
      state={state}
      code={code}
      origins={origins}
      rehearsal={rehearsal}
      onAct={session.act}
      onAsk={session.ask}
      onKnock={session.knock}
    />
  )
}
