'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Payload } from '#core/contract/wire.ts'

/** The match, with the way back to the homework. */
export function playPath(match: string, code: string): string {
  return `/play/${match}?homework=${code}`
}

interface HomeworkPlay {
  readonly busy: boolean
  /** Why it did not begin, in a sentence; empty: it did, or was not asked to. */
  readonly failed: string
  readonly start: (wanted: Payload<'homework:start'>) => Promise<void>
  readonly join: (wanted: Payload<'homework:join'>) => Promise<void>
}

/** Begins a close of the homework, or takes the other end of a classmate's, and goes there. */
export function useHomeworkPlay(): HomeworkPlay {
  const t = useTranslations()
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')

  async function run<N extends 'homework:start' | 'homework:join'>(
    name: N,
    wanted: Payload<N>,
  ): Promise<void> {
    setBusy(true)
    setFailed('')
    // The socket comes with the first click: who only looks does not load it.
    const { commandOnce } = await import('#app/_realtime/socket.ts')
    const answer = await commandOnce(name, wanted)
    if (answer.ok) return router.push(playPath(answer.match, wanted.code))
    setBusy(false)
    setFailed(t('homework.notBegun', { why: t(`doors.${answer.code}`) }))
  }

  return {
    busy,
    failed,
    start: (wanted) => run('homework:start', wanted),
    join: (wanted) => run('homework:join', wanted),
  }
}
