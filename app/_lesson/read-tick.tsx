'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { rememberChapter, useReadChapters } from './read-chapters.ts'

/** Beside a chapter that was read to its end on this device. */
export function ReadTick({ chapter }: { readonly chapter: string }) {
  const t = useTranslations('learn')
  if (!useReadChapters().includes(chapter)) return null
  return (
    <span className="text-ok" title={t('read')}>
      <span aria-hidden>✓</span>
      <span className="sr-only">{t('read')}</span>
    </span>
  )
}

/** Stands at the end of a chapter: whoever sees it has read it. */
export function EndOfChapter({ chapter }: { readonly chapter: string }) {
  const end = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (end.current === null) return
    const watcher = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) rememberChapter(chapter)
    })
    watcher.observe(end.current)
    return () => watcher.disconnect()
  }, [chapter])
  return <span ref={end} aria-hidden className="block h-px" />
}
