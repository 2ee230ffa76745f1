'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'

const REFUSALS = [
  'signed-out',
  'no-such-class',
  'owner-only',
  'other-name',
  'lesson-runs',
  'archived',
  'no-such-student',
] as const

type Done = { readonly ok: true } | { readonly ok: false; readonly why: string }

interface RecordDeed {
  readonly busy: boolean
  /** Why the last one was not done, in a sentence; empty: it was. */
  readonly failed: string
  /** Has the server do it; whether it did. */
  readonly run: (work: () => Promise<Done>) => Promise<boolean>
}

/** Something that a button does: busy meanwhile, then done, or a sentence that says why not. */
export function useRecordDeed(): RecordDeed {
  const t = useTranslations('records.refusals')
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
      if (done?.ok === true) return true
      setFailed(t(REFUSALS.find((one) => one === done?.why) ?? 'failed'))
      return false
    },
  }
}
