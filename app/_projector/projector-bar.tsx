'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SessionHead } from '#core/session/view.ts'
import { useText } from '#app/_room/use-text.ts'
import { useFullScreen } from './use-full-screen.ts'

interface ProjectorBarProps {
  readonly head: SessionHead
  /** Language and theme: the only things that are chosen here, beside full screen. */
  readonly switches: ReactNode
}

/** What the class is at, and its code for who comes late. */
export function ProjectorBar({ head, switches }: ProjectorBarProps) {
  const t = useTranslations('projector.bar')
  const text = useText()
  const { phase, title, activity, index, activities, code } = head
  const isUnderWay = phase !== 'lobby' && phase !== 'ended'
  const own = text(activity.title)
  return (
    <header className="flex flex-wrap items-center gap-x-[0.7em] gap-y-1 border-b border-rule px-[0.8em] py-[0.2em]">
      <h1 className="min-w-0 truncate text-[0.72em] font-semibold">{title ?? own}</h1>
      {isUnderWay && title !== null && (
        <p className="min-w-0 truncate text-[0.72em] text-soft">
          <span className="mr-[0.5em] rounded-full bg-sunk px-[0.6em] tabular-nums">
            {t('step', { number: String(index + 1), count: String(activities) })}
          </span>
          {own}
        </p>
      )}
      <span className="grow" />
      <p className="font-mono text-[0.8em] font-semibold tracking-[0.12em]">
        <span className="sr-only">{t('code')}: </span>
        {code}
      </p>
      <div className="flex items-center text-base">
        <FullScreenButton />
        {switches}
      </div>
    </header>
  )
}

const INTO = 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5'
const OUT_OF = 'M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5'

/** Its place stays where the browser has none, so that nothing moves. */
function FullScreenButton() {
  const t = useTranslations('projector.bar')
  const { isFull, toggle } = useFullScreen()
  const name = t(isFull === true ? 'notFull' : 'full')
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      onClick={toggle}
      className={`grid size-11 place-items-center rounded-control text-soft hover:text-ink ${isFull === null ? 'invisible' : ''}`}
    >
      <svg
        viewBox="0 0 24 24"
        aria-hidden
        className="size-5 fill-none stroke-current"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={isFull === true ? OUT_OF : INTO} />
      </svg>
    </button>
  )
}
