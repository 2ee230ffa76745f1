'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { SetOutcome, SetRefusal } from '../set-actions.ts'

type Done = Extract<SetOutcome, { ok: true }>

interface SetDeed {
  /** Null: it was refused, and `refusal` says why. */
  readonly run: (deed: () => Promise<SetOutcome>) => Promise<Done | null>
  readonly busy: boolean
  /** What to do, in a sentence; null: nothing was refused. */
  readonly refusal: string | null
}

/** One thing at a time that is asked of the server, and the sentence where it is refused. */
export function useSetDeed(): SetDeed {
  const t = useTranslations('editor.refusals')
  const [busy, setBusy] = useState(false)
  const [why, setWhy] = useState<SetRefusal | null>(null)

  async function run(deed: () => Promise<SetOutcome>): Promise<Done | null> {
    setBusy(true)
    setWhy(null)
    const outcome = await deed().catch(() => ({ ok: false, why: 'away' }) as const)
    setBusy(false)
    if (outcome.ok) return outcome
    setWhy(outcome.why)
    return null
  }

  return { run, busy, refusal: why === null ? null : t(why) }
}
