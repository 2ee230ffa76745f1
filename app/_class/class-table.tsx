'use client'

import { useSession } from '#app/_realtime/use-session.ts'
import { ComingInScreen } from '#app/_room/coming-in-screen.tsx'
import { ClassScreen, type LessonPage } from './class-screen.tsx'
import { SharedTable } from './shared-table.tsx'
import { useAddress } from './use-address.ts'
import { useOwnTable } from './use-own-table.ts'
import { useSharing } from './use-sharing.ts'

interface ClassTableProps {
  readonly code: string
  /** What the address asks for within the lesson; null: nothing. */
  readonly page: LessonPage | null
}

/** Comes into the lesson of this code, as one student or as two who share the device. */
export function ClassTable({ code, page }: ClassTableProps) {
  const [shares, share] = useSharing(code)
  return shares ? (
    <SharedTable code={code} page={page} onAlone={() => share(false)} />
  ) : (
    <OwnTable code={code} page={page} onShare={() => share(true)} />
  )
}

function OwnTable({ code, page, onShare }: ClassTableProps & { readonly onShare: () => void }) {
  const [state, session] = useSession(code, 'player')
  const known = state.at === 'inside' ? state.known : null
  const table = useOwnTable(known?.own?.match ?? null)
  useAddress({ code, page, state, table })
  if (known !== null && known.head.title === null) return <ComingInScreen />
  return (
    <ClassScreen
      state={state}
      code={code}
      page={page}
      table={table}
      onAnswer={session.answer}
      onLeave={session.leave}
      onKnock={session.knock}
      onName={session.name}
      onExit={session.exit}
      sharing={{ other: null, onShare, onHandOver: null, onAlone: null }}
    />
  )
}
