'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { AskFirst } from '#app/_classes/ask-first.tsx'
import { FailedLine } from '#app/_classes/failed-line.tsx'
import { removeAssignment } from './assignment-actions.ts'
import { useAssignmentRefusal } from './use-assignment-refusal.ts'

interface RemoveProps {
  readonly id: string
  readonly title: string
  readonly group: string
  /** Students who have begun: what they did goes with it. */
  readonly begun: number
}

export function RemoveAssignment({ id, title, group, begun }: RemoveProps) {
  const t = useTranslations('assignments')
  const router = useRouter()
  const refusal = useAssignmentRefusal()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')

  async function remove(): Promise<void> {
    setBusy(true)
    const done = await removeAssignment(id).catch(() => null)
    if (done?.ok) return router.push(`/teach/classes/${group}/assignments`)
    setBusy(false)
    setFailed(refusal(done?.why ?? null))
  }

  return (
    <>
      <AskFirst
        label={t('removeOf', { title })}
        question={t(begun === 0 ? 'removeAsk' : 'removeAskBegun', { title, count: begun })}
        busy={busy}
        onDo={() => void remove()}
      >
        {t('remove')}
      </AskFirst>
      <FailedLine>{failed}</FailedLine>
    </>
  )
}
