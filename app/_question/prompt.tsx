'use client'

import { useTranslations } from 'next-intl'
import type { AskedQuestion } from '#core/quiz/answer.ts'
import type { Language } from '#app/_words/languages.ts'
import { QuestionFigure } from './figure.tsx'
import { RichText } from './rich-text.tsx'

/** What is asked, as the name of all that answers it; of a statement, that it is one; then the figure. */
export function PromptText({
  asked,
  language,
}: {
  readonly asked: AskedQuestion
  readonly language: Language
}) {
  const t = useTranslations('question')
  return (
    <>
      <legend className="w-full text-lg leading-snug font-semibold [overflow-wrap:anywhere] sm:text-xl sm:leading-snug">
        {asked.kind === 'true-false' && (
          <span className="mb-1 block text-[13px] font-medium text-soft">{t('trueOrFalse')}</span>
        )}
        <RichText text={asked.prompt[language]} />
        {asked.kind === 'several' && (
          <span className="mt-1 block text-[15px] font-normal text-soft">{t('severalHow')}</span>
        )}
      </legend>
      {asked.figure !== undefined && (
        <div className="mt-3.5">
          <QuestionFigure figure={asked.figure} />
        </div>
      )}
    </>
  )
}
