'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { NewLesson } from '#core/contract/new-session.ts'
import type { Failure } from '#app/_realtime/socket.ts'

interface StartLesson {
  readonly start: (lesson: NewLesson) => Promise<void>
  readonly busy: boolean
  /** Why it was not started. */
  readonly failed: Failure | null
}

/** Opens a lesson and goes to its console, which is where a teacher is from then on. */
export function useStartLesson(): StartLesson {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Failure | null>(null)

  async function start(lesson: NewLesson): Promise<void> {
    setBusy(true)
    setFailed(null)
    // What speaks to the server comes with the first click.
    const { openSession } = await import('#app/_realtime/open-session.ts')
    const made = await openSession(lesson)
    if (made.ok) return router.push(`/class/${made.code}/console${made.rehearsal ? '?rehearsal' : ''}`)
    setBusy(false)
    setFailed(made.code)
  }

  return { start, busy, failed }
}
