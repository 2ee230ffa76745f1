'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Answer, AskedQuestion } from '#core/quiz/answer.ts'
import { gradeAnswer, keyOf } from '#core/quiz/grade.ts'
import type { Misconception } from '#core/quiz/misconception.ts'
import type { Question } from '#core/quiz/question.ts'
import type { Belief } from '#app/_question/outcome.tsx'
import { QuestionView } from '#app/_question/question-view.tsx'
import { RichText } from '#app/_question/rich-text.tsx'
import type { Language } from '#app/_words/languages.ts'

interface AskedInPlaceProps {
  readonly question: Question
  readonly asked: AskedQuestion
  readonly beliefs: Readonly<Partial<Record<Misconception, Belief>>>
  readonly language: Language
}

/** A question within a chapter, explained as soon as it is answered; without scripts its answer can be unfolded. */
export function AskedInPlace({ question, asked, beliefs, language }: AskedInPlaceProps) {
  const t = useTranslations('learn')
  const [answer, setAnswer] = useState<Answer | null>(null)
  const grade = answer === null ? null : gradeAnswer(question, answer)
  const { explanation, references } = question
  const closed = { key: keyOf(question), explanation, references }
  return (
    <article aria-label={t('ask')} className="card max-w-[44rem] p-4 sm:p-6 print:hidden">
      <div className="noscript:hidden">
        <QuestionView
          asked={asked}
          language={language}
          answer={answer}
          onAnswer={setAnswer}
          closed={grade === null ? null : closed}
          own={grade}
          misconceptions={grade?.misconceptions.flatMap((code) => beliefs[code] ?? [])}
        />
      </div>
      <noscript>
        <details>
          <summary className="min-h-11 font-medium">
            <RichText text={asked.prompt[language]} /> <span className="link">{t('answer')}</span>
          </summary>
          <QuestionView asked={asked} language={language} answer={null} locked closed={closed} />
        </details>
      </noscript>
    </article>
  )
}
