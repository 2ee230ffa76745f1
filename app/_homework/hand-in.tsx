'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { FailedLine } from '#app/_classes/failed-line.tsx'
import { handInQuiz } from './homework-actions.ts'
import { useHomeworkRefusal } from './use-homework-refusal.ts'

interface HandInProps {
  readonly attempt: string
  /** Questions that are not answered. */
  readonly left: number
}

/** Before the last question: it asks first, for nothing can be added afterwards. */
export function HandIn({ attempt, left }: HandInProps) {
  const t = useTranslations('homework.quiz')
  const router = useRouter()
  const refusal = useHomeworkRefusal()
  const stay = useRef<HTMLButtonElement>(null)
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  useEffect(() => {
    if (asking) stay.current?.focus()
  }, [asking])

  async function handIn(): Promise<void> {
    setBusy(true)
    const done = await handInQuiz(attempt).catch(() => null)
    setBusy(false)
    if (done?.ok) return router.refresh()
    setFailed(refusal(done?.why ?? null))
  }

  if (!asking) {
    return (
      <button
        type="button"
        onClick={() => setAsking(true)}
        className="mt-2 inline-flex min-h-11 items-center text-[15px] text-soft underline underline-offset-4 hover:text-ink"
      >
        {t('handIn')}
      </button>
    )
  }
  return (
    <fieldset className="mt-2 rounded-control border border-dashed border-edge p-3 text-[15px]">
      <legend className="sr-only">{t('handIn')}</legend>
      <p>{t('handInAsk', { count: left })}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <button type="button" disabled={busy} onClick={() => void handIn()} className="button">
          {t('handIn')}
        </button>
        <button ref={stay} type="button" disabled={busy} onClick={() => setAsking(false)} className="button">
          {t('goOnAnswering')}
        </button>
      </div>
      <FailedLine>{failed}</FailedLine>
    </fieldset>
  )
}
