'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { QuestionSet } from '#core/quiz/question.ts'
import { MOST_QUESTIONS } from '#core/session/settings.ts'
import { handSet } from './hand-over.ts'

/** From a set to a quiz of it: the page that opens one has it chosen already. */
export function SetPlay({ set }: { readonly set: QuestionSet }) {
  const t = useTranslations('sets')
  const router = useRouter()
  const [notKept, setNotKept] = useState(false)
  if (set.questions.length > MOST_QUESTIONS) return <p className="text-[15px] text-soft">{t('playMost')}</p>
  return (
    <div>
      <button
        type="button"
        className="button button-main w-full sm:w-auto"
        onClick={() => (handSet(set) ? router.push('/quiz') : setNotKept(true))}
      >
        {t('play')}
      </button>
      <p role="alert" className="mt-2 text-[15px] text-wrong empty:hidden">
        {notKept && t('notKept')}
      </p>
    </div>
  )
}
