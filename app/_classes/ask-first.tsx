'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { QuietButton } from '#app/_plans/quiet-button.tsx'

interface AskFirstProps {
  /** What it does, as it is shown. */
  readonly children: string
  /** In full, where what is shown leaves out of whom. */
  readonly label: string
  readonly question: string
  readonly busy: boolean
  readonly onDo: () => void
}

/** A deed that cannot be taken back: it asks in its own place, with the focus. */
export function AskFirst({ children, label, question, busy, onDo }: AskFirstProps) {
  const t = useTranslations('classes')
  const [asking, setAsking] = useState(false)
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asking) stay.current?.focus()
  }, [asking])
  if (!asking) {
    return (
      <QuietButton label={label} disabled={busy} onPress={() => setAsking(true)}>
        {children}
      </QuietButton>
    )
  }
  return (
    <fieldset
      aria-label={question}
      className="w-full rounded-control border border-dashed border-edge p-2.5 text-[15px]"
    >
      <p className="wrap-anywhere">{question}</p>
      <div className="mt-1 flex flex-wrap gap-2">
        <button type="button" disabled={busy} onClick={onDo} className="button text-wrong">
          {children}
        </button>
        <button ref={stay} type="button" disabled={busy} onClick={() => setAsking(false)} className="button">
          {t('keep')}
        </button>
      </div>
    </fieldset>
  )
}
