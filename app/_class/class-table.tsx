'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useSession } from '#app/_realtime/use-session.ts'
import { ComingInScreen } from '#app/_room/coming-in-screen.tsx'
import { ClassScreen, type LessonPage } from './class-screen.tsx'
import { pageOf } from './shown-page.ts'
import { useOwnTable } from './use-own-table.ts'

interface ClassTableProps {
  readonly code: string
  /** What the address asks for within the lesson; null: nothing. */
  readonly page: LessonPage | null
}

/** Comes into the lesson of this code, as a student, and follows it wherever it goes. */
export function ClassTable({ code, page }: ClassTableProps) {
  const [state, session] = useSession(code, 'player')
  const known = state.at === 'inside' ? state.known : null
  const table = useOwnTable(known?.own?.match ?? null)
  const isQuiz = known !== null && known.head.title === null
  const router = useRouter()
  const address = known && addressOf(code, known.head.title, pageOf(known.head, table, page))
  const present = page === null ? `/class/${code}` : `/class/${code}/${page.kind}/${page.id}`
  useEffect(() => {
    // A match that is being loaded again says only once it is there whether it is over.
    if (address === null || address === present || table?.state.at === 'connecting') return
    router.replace(address, { scroll: false })
  }, [router, address, present, table?.state.at])
  if (isQuiz) return <ComingInScreen />
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
    />
  )
}

/** A quiz that anybody hosts has an address of its own. */
function addressOf(code: string, title: string | null, page: Pick<LessonPage, 'kind' | 'id'> | null): string {
  if (title === null) return `/quiz/${code}`
  return page === null ? `/class/${code}` : `/class/${code}/${page.kind}/${page.id}`
}
