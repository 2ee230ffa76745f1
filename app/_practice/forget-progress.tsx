'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { forgetProgress, useProgress } from './progress-store.ts'

/** Where the progress is kept, and how to be rid of it: asked twice, since it cannot be had back. */
export function ForgetProgress() {
  const t = useTranslations('practice')
  const { progress } = useProgress()
  const [asks, setAsks] = useState(false)
  const [told, setTold] = useState('')
  const asked = useRef(false)
  const keep = useRef<HTMLButtonElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const isEmpty = Object.keys(progress.cards).length === 0

  // The focus is where the question is, and comes back when the answer is no.
  useEffect(() => {
    if (asks) keep.current?.focus()
    else if (asked.current) opener.current?.focus()
    asked.current = asks
  }, [asks])

  function forget(): void {
    forgetProgress()
    setAsks(false)
    setTold(t('forgotten'))
  }

  return (
    <section className="mt-10 border-t border-rule pt-5">
      <p className="max-w-[42rem] text-[15px] text-soft">{t('onDevice')}</p>
      {!isEmpty && (
        <div className="mt-3 flex flex-wrap gap-2.5">
          {asks ? (
            <>
              <button type="button" className="button border-wrong text-wrong" onClick={forget}>
                {t('forgetSurely')}
              </button>
              <button ref={keep} type="button" className="button" onClick={() => setAsks(false)}>
                {t('keep')}
              </button>
            </>
          ) : (
            <button ref={opener} type="button" className="button" onClick={() => setAsks(true)}>
              {t('forget')}
            </button>
          )}
        </div>
      )}
      <output className="mt-3 block text-[15px] empty:hidden">{told}</output>
    </section>
  )
}
