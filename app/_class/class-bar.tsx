'use client'

import { useTranslations } from 'next-intl'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { questionsOf } from '#app/_room/questions-of.ts'
import { AskedTwice } from '#app/_room/room-bar.tsx'

interface ClassBarProps {
  readonly known: KnownSession
  readonly onLeave: () => void
}

/** Which lesson, where in it, and how one stands. */
export function ClassBar({ known, onLeave }: ClassBarProps) {
  const t = useTranslations('room.bar')
  const { head, own } = known
  const where = useWhere(known)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5 py-1.5 sm:gap-x-4 sm:py-2.5">
      <h1 className="min-w-0 text-[15px] text-soft">
        <span className={`[overflow-wrap:anywhere] ${where === null ? '' : 'max-[460px]:sr-only'}`}>
          {head.title}
        </span>
        {where !== null && (
          <span className="text-ink">
            <span className="max-[460px]:sr-only"> · </span>
            {where}
          </span>
        )}
      </h1>
      <span className="grow" />
      {own !== null && head.phase !== 'lobby' && (
        <p className="text-[15px]">
          <span className="mr-2 text-soft max-[460px]:sr-only">{own.name}</span>
          <span className="font-mono font-semibold">{t('points', { points: String(own.points) })}</span>
        </p>
      )}
      {head.phase !== 'ended' && <LeaveLesson onLeave={onLeave} />}
    </div>
  )
}

/** Null: the lesson has not begun, or is over. */
function useWhere({ head }: KnownSession): string | null {
  const room = useTranslations('room.bar')
  const t = useTranslations('class.bar')
  const { question, activity } = head
  if (question !== null)
    return room('question', { number: String(question.index + 1), count: String(questionsOf(activity)) })
  if (head.phase === 'lobby' || head.phase === 'ended') return null
  return t('part', { number: String(head.index + 1), count: String(head.activities) })
}

/** Asks once more before it goes. */
export function LeaveLesson({ onLeave }: { readonly onLeave: () => void }) {
  const t = useTranslations('class.bar')
  return <AskedTwice name={t('leave')} question={t('leaveSure')} no={t('stay')} onYes={onLeave} />
}
