'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Failure } from '#app/_realtime/socket.ts'
import type { ClassDeeds } from './class-deeds.ts'

/** Where names are given by chance: once more. */
export function AnotherName({ onName }: Pick<ClassDeeds, 'onName'>) {
  const t = useTranslations('class.name')
  const doors = useTranslations('doors')
  const [asking, setAsking] = useState(false)
  const [failed, setFailed] = useState<Failure | null>(null)

  async function ask(): Promise<void> {
    if (asking) return
    setAsking(true)
    setFailed(await onName(null))
    setAsking(false)
  }

  return (
    <>
      <button
        type="button"
        aria-disabled={asking}
        className="link min-h-11 px-3 text-[15px]"
        onClick={() => void ask()}
      >
        {t('another')}
      </button>
      <p aria-live="polite" className="min-h-[2.6em] text-[14px] leading-snug text-soft">
        {failed === null ? (
          t('given')
        ) : (
          <span className="text-wrong">{t('failed', { why: doors(failed) })}</span>
        )}
      </p>
    </>
  )
}
