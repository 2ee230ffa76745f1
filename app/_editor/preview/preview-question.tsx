'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import type { Answer } from '#core/quiz/answer.ts'
import { askQuestion } from '#core/quiz/ask.ts'
import type { DraftQuestion } from '#core/quiz/drafts/draft-set.ts'
import { gradeAnswer, keyOf } from '#core/quiz/grade.ts'
import type { Question } from '#core/quiz/question.ts'
import { QuestionView } from '#app/_question/question-view.tsx'
import type { Language } from '#app/_words/languages.ts'
import { shownQuestion } from './shown-question.ts'

interface PreviewQuestionProps {
  readonly question: DraftQuestion
  readonly finished: boolean
  readonly language: Language
}

/** Asked, answered and marked as in a quiz; a question that is not finished can be answered, but not marked. */
export function PreviewQuestion({ question, finished, language }: PreviewQuestionProps) {
  const t = useTranslations('editor')
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [shows, setShows] = useState(false)
  // What is asked again may be put together anew.
  const [times, setTimes] = useState(0)
  const shown = useMemo(() => shownQuestion(question), [question])
  const asked = useMemo(() => askQuestion(shown, 'preview'), [shown])
  const isClosed = finished && (answer !== null || shows)

  function again(): void {
    setAnswer(null)
    setShows(false)
    setTimes(times + 1)
  }

  return (
    <div className="grid min-w-0 gap-4">
      <Marked
        key={times}
        shown={shown}
        asked={asked}
        language={language}
        answer={answer}
        isClosed={isClosed}
        onAnswer={setAnswer}
      />
      <div className="grid gap-2">
        {answer === null && !shows ? (
          finished && (
            <button type="button" className="button" onClick={() => setShows(true)}>
              {t('showKey')}
            </button>
          )
        ) : (
          <button type="button" className="button" onClick={again}>
            {t('again')}
          </button>
        )}
      </div>
    </div>
  )
}

interface MarkedProps {
  readonly shown: Question
  readonly asked: ReturnType<typeof askQuestion>
  readonly language: Language
  readonly answer: Answer | null
  readonly isClosed: boolean
  readonly onAnswer: (answer: Answer) => void
}

function Marked({ shown, asked, language, answer, isClosed, onAnswer }: MarkedProps) {
  const t = useTranslations('misconceptions')
  const { explanation, references } = shown
  const grade = answer === null || !isClosed ? null : gradeAnswer(shown, answer)
  return (
    <QuestionView
      asked={asked}
      language={language}
      answer={answer}
      onAnswer={onAnswer}
      closed={isClosed ? { key: keyOf(shown), explanation, references } : null}
      own={grade}
      misconceptions={grade?.misconceptions.map((id) => ({ name: t(`${id}.name`), fact: t(`${id}.fact`) }))}
    />
  )
}
