'use client'

import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef } from 'react'

/** Lies over what it pauses, which stays as it is beneath; afterwards the focus is where it was. */
export function PauseCover() {
  const t = useTranslations('class.paused')
  const title = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    title.current?.focus({ preventScroll: true })
    return () => {
      // It can take the focus only once it is not inert any more.
      if (before instanceof HTMLElement) requestAnimationFrame(() => before.focus({ preventScroll: true }))
    }
  }, [])
  return (
    <div className="absolute inset-0 z-30 bg-paper">
      <section className="sticky top-0 mx-auto flex h-[min(100%,85dvh)] max-w-md flex-col items-center justify-center gap-3 px-4 text-center">
        <span aria-hidden className="flex gap-2.5">
          <span className="h-12 w-3.5 rounded-full bg-client" />
          <span className="h-12 w-3.5 rounded-full bg-server" />
        </span>
        <h2 ref={title} tabIndex={-1} className="mt-3 text-3xl font-semibold outline-none">
          {t('title')}
        </h2>
        <p className="text-soft">{t('line')}</p>
      </section>
    </div>
  )
}
