'use client'

import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { DeedProps } from './deed-props.ts'
import { FailedLine } from '#app/_classes/failed-line.tsx'
import { markRead } from './homework-actions.ts'
import { useHomeworkRefusal } from './use-homework-refusal.ts'

/** The chapter, and the word that it was read: nobody measures how long. */
export function ReadingDeeds({ code, place, shown, name }: DeedProps) {
  const t = useTranslations('homework')
  const language = useLocale()
  const router = useRouter()
  const refusal = useHomeworkRefusal()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')
  const { activity, mayBegin, isDone } = shown
  if (activity.kind !== 'reading') return null

  async function read(): Promise<void> {
    setBusy(true)
    const done = await markRead(code, place).catch(() => null)
    setBusy(false)
    setFailed(done?.ok ? '' : refusal(done?.why ?? null))
    if (done?.ok) router.refresh()
  }

  return (
    <div className="mt-4">
      <div className="flex flex-wrap gap-2.5">
        <Link
          href={`/learn/${language}/${activity.chapter}`}
          aria-label={t('readOf', { name })}
          className={`button ${isDone ? '' : 'button-main'}`}
        >
          {t(isDone ? 'readAgain' : 'read')}
        </Link>
        {mayBegin && (
          <button
            type="button"
            aria-label={t('isReadOf', { name })}
            disabled={busy}
            onClick={() => void read()}
            className="button"
          >
            {busy ? t('busy') : t('isRead')}
          </button>
        )}
      </div>
      <FailedLine>{failed}</FailedLine>
    </div>
  )
}
