'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { BoxState } from './answer-box.ts'
import { useHomeworkRefusal } from './use-homework-refusal.ts'

interface AnswerStateProps {
  readonly box: BoxState
  readonly refused: string | null
  readonly onResend: () => void
}

/** Whether an answer has arrived; where it has not, what can be done. */
export function AnswerState({ box, refused, onResend }: AnswerStateProps) {
  const t = useTranslations('homework.quiz')
  const refusal = useHomeworkRefusal()
  const pathname = usePathname()
  return (
    <div className="mt-3 min-h-11">
      <output className="block text-[15px] text-soft empty:hidden">
        {box === 'sending' ? t('sending') : ''}
      </output>
      {box === 'waiting' && (
        <div
          role="alert"
          className="rounded-control border-[1.5px] border-wrong bg-wrong-wash p-3 text-[15px]"
        >
          <p>{t('waiting')}</p>
          <button type="button" className="button mt-2" onClick={onResend}>
            {t('resend')}
          </button>
        </div>
      )}
      {refused !== null && box === 'idle' && (
        <div role="alert" className="text-[15px] text-wrong">
          <p>
            <span aria-hidden>✕ </span>
            {refusal(refused)}
          </p>
          {refused === 'not-a-student' && (
            <Link href={`/card?next=${encodeURIComponent(pathname)}`} className="button mt-2 text-ink">
              {t('signIn')}
            </Link>
          )}
        </div>
      )}
    </div>
  )
}
