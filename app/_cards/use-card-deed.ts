'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

const REFUSALS = ['signed-out', 'no-such-class', 'archived', 'no-such-student', 'no-card', 'no-ids'] as const

type Done = { readonly ok: true } | { readonly ok: false; readonly why: string }

interface CardDeed {
  readonly busy: boolean
  /** Why the last one was not done, in a sentence; empty: it was. */
  readonly failed: string
  /** Has the server do it; what it answered, or null where it did not do it. */
  readonly run: <T extends Done>(work: () => Promise<T>) => Promise<Extract<T, { readonly ok: true }> | null>
}

/** Something that a button does: busy meanwhile, then the page anew, or a sentence that says why not. */
export function useCardDeed(): CardDeed {
  const t = useTranslations('cardsheet.refusals')
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  return {
    busy,
    failed,
    async run(work) {
      setBusy(true)
      setFailed('')
      const done = await work().catch(() => null)
      setBusy(false)
      if (isDone(done)) {
        router.refresh()
        return done
      }
      setFailed(t(REFUSALS.find((one) => one === (done as { why?: string } | null)?.why) ?? 'failed'))
      return null
    },
  }
}

function isDone<T extends Done>(done: T | null): done is Extract<T, { readonly ok: true }> {
  return done?.ok === true
}
