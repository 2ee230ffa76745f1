'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { useText } from './use-text.ts'
import { questionsOf } from './questions-of.ts'

interface RoomBarProps {
  readonly known: KnownSession
  readonly children?: ReactNode
}

/** Which quiz, which question, and how one stands. */
export function RoomBar({ known, children }: RoomBarProps) {
  const t = useTranslations('room.bar')
  const text = useText()
  const { head, own } = known
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5 py-1.5 sm:gap-x-4 sm:py-2.5">
      <h1 className="min-w-0 text-[15px] text-soft">
        <span className={`[overflow-wrap:anywhere] ${head.question === null ? '' : 'max-[460px]:sr-only'}`}>
          {text(head.activity.title)}
        </span>
        {head.question !== null && (
          <span className="text-ink">
            <span className="max-[460px]:sr-only"> · </span>
            {t('question', {
              number: String(head.question.index + 1),
              count: String(questionsOf(head.activity)),
            })}
          </span>
        )}
      </h1>
      <span className="grow" />
      {own !== null && (
        <p className="text-[15px]">
          <span className="mr-2 text-soft max-[460px]:sr-only">{own.name}</span>
          <span className="font-mono font-semibold">{t('points', { points: String(own.points) })}</span>
        </p>
      )}
      {children}
    </div>
  )
}

/** Asks once more before it goes. */
export function LeaveRoom({ onLeave }: { readonly onLeave: () => void }) {
  const t = useTranslations('room.bar')
  return <AskedTwice name={t('leave')} question={t('leaveSure')} no={t('stay')} onYes={onLeave} />
}

interface AskedTwiceProps {
  readonly name: string
  readonly question: string
  readonly no: string
  readonly onYes: () => void
}

/** The focus is where the question is, and comes back when the answer is no. */
export function AskedTwice({ name, question, no, onYes }: AskedTwiceProps) {
  const [sure, setSure] = useState(false)
  const asked = useRef(false)
  const stay = useRef<HTMLButtonElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (sure) stay.current?.focus()
    else if (asked.current) opener.current?.focus()
    asked.current = sure
  }, [sure])
  if (!sure) {
    return (
      <button
        ref={opener}
        type="button"
        onClick={() => setSure(true)}
        className="link min-h-11 min-w-11 text-[15px] text-soft hover:text-ink"
      >
        {name}
      </button>
    )
  }
  return (
    <fieldset className="card flex w-full flex-wrap items-center gap-2 px-3 py-2">
      <legend className="sr-only">{question}</legend>
      <p aria-hidden className="grow text-[15px]">
        {question}
      </p>
      <button
        type="button"
        onClick={() => {
          setSure(false)
          onYes()
        }}
        className="button min-h-11"
      >
        {name}
      </button>
      <button ref={stay} type="button" onClick={() => setSure(false)} className="button min-h-11">
        {no}
      </button>
    </fieldset>
  )
}
