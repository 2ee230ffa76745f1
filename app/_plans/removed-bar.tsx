'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

interface RemovedBarProps {
  readonly text: string
  readonly label: string
  readonly onUndo: () => void
}

/** In the place of what was removed, for as long as nothing else is: with the focus, that would be nowhere. */
export function RemovedBar({ text, label, onUndo }: RemovedBarProps) {
  const t = useTranslations('plans')
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <div className="flex min-h-12 flex-wrap items-center justify-between gap-x-3 rounded-control border border-dashed border-edge px-3 text-[15px] text-soft">
      <output className="min-w-0 py-2 [overflow-wrap:anywhere]">{text}</output>
      <button
        ref={button}
        type="button"
        aria-label={`${t('undo')}: ${label}`}
        onClick={onUndo}
        className="inline-flex min-h-11 items-center rounded-control px-2.5 font-semibold text-ink underline underline-offset-4 hover:bg-sunk"
      >
        {t('undo')}
      </button>
    </div>
  )
}
