'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

const REFUSALS = ['signed-out', 'no-such-class', 'archived', 'no-such-student', 'no-such-rule'] as const

type Done = { readonly ok: true } | { readonly ok: false; readonly why: string }

/** Something that a switch does: busy meanwhile, then the page anew, or a sentence that says why not. */
export function useBoardDeed() {
  const t = useTranslations('standing.refusals')
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  return {
    busy,
    /** Empty: the last one was done. */
    failed,
    run: async (work: () => Promise<Done>): Promise<boolean> => {
      setBusy(true)
      setFailed('')
      const done = await work().catch(() => null)
      setBusy(false)
      if (done?.ok === true) router.refresh()
      else setFailed(t(REFUSALS.find((one) => one === done?.why) ?? 'failed'))
      return done?.ok === true
    },
  }
}
