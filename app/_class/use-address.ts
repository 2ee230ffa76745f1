'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import type { AtSession } from '#app/_realtime/at-session.ts'
import type { LessonPage } from './class-screen.tsx'
import { pageOf } from './shown-page.ts'
import type { OwnTable } from './use-own-table.ts'

interface Where {
  readonly code: string
  readonly page: LessonPage | null
  readonly state: AtSession
  readonly table: OwnTable | null
}

/** Keeps the address where the lesson is: at the chapter that is read, else in the room; of a quiz at its own. */
export function useAddress({ code, page, state, table }: Where): void {
  const router = useRouter()
  const head = state.at === 'inside' ? state.known.head : null
  const address = head && addressOf(code, head.title, pageOf(head, table, page))
  const present = page === null ? `/class/${code}` : `/class/${code}/${page.kind}/${page.id}`
  const isLooking = table?.state.at === 'connecting'
  useEffect(() => {
    // A match that is being loaded again says only once it is there whether it is over.
    if (address !== null && address !== present && !isLooking) router.replace(address, { scroll: false })
  }, [router, address, present, isLooking])
}

/** A quiz that anybody hosts has an address of its own. */
function addressOf(code: string, title: string | null, page: Pick<LessonPage, 'kind' | 'id'> | null): string {
  if (title === null) return `/quiz/${code}`
  return page === null ? `/class/${code}` : `/class/${code}/${page.kind}/${page.id}`
}
