'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { QuestionView } from '#app/_question/question-view.tsx'
import { beliefsOf } from '#app/_practice/load-beliefs.ts'
import { useEnter } from '#app/_practice/use-enter.ts'
import { AnswerState } from './answer-state.tsx'
import { HandIn } from './hand-in.tsx'
import type { QuizQuestion, QuizView } from './homework-types.ts'
import { QuizBar } from './quiz-bar.tsx'
import { QuizResult } from './quiz-result.tsx'
import { unanswered } from './quiz-progress.ts'
import { useBeliefs } from './use-beliefs.ts'
import { useQuiz } from './use-quiz.ts'

interface HomeworkQuizProps {
  readonly quiz: QuizView
  /** When it is told what was right, as it is said; null: it is told now, or after the attempt. */
  readonly toldOn: string | null
}

/** One question at a time; it goes on where it was, on whatever device. */
export function HomeworkQuiz({ quiz, toldOn }: HomeworkQuizProps) {
  const t = useTranslations('homework.quiz')
  const { questions, since, at, box, refused, sent, answer, resend, goOn } = useQuiz(quiz)
  const question = questions[at]
  // Of the last answer too it is read why it is so, before the result: the quiz is over by then.
  const isExplained = question?.verdict != null && since.has(at)
  if (question === undefined || (!quiz.isOpen && !isExplained)) {
    return <QuizResult quiz={quiz} questions={questions} toldOn={toldOn} />
  }
  const left = unanswered(questions)
  return (
    <>
      <QuizBar questions={questions} at={at} />
      <Asked
        key={question.asked.id}
        question={question}
        sent={sent}
        isLast={at === questions.length - 1}
        onAnswer={answer}
        onNext={goOn}
      />
      <AnswerState box={box} refused={refused} onResend={resend} />
      {quiz.isOpen && left > 0 && box === 'idle' && <HandIn attempt={quiz.attempt} left={left} />}
      {quiz.feedback !== 'at-once' && (
        <p className="mt-6 text-[14px] text-soft">
          {toldOn === null ? t('toldAfter') : t('toldOn', { date: toldOn })}
        </p>
      )}
    </>
  )
}

interface AskedProps {
  readonly question: QuizQuestion
  /** On its way, or waiting for the network. */
  readonly sent: QuizQuestion['given']
  readonly isLast: boolean
  readonly onAnswer: (answer: NonNullable<QuizQuestion['given']>) => void
  readonly onNext: () => void
}

function Asked({ question, sent, isLast, onAnswer, onNext }: AskedProps) {
  const t = useTranslations('practice')
  const language = useLocale()
  const outcome = useRef<HTMLElement>(null)
  const beliefs = useBeliefs()
  const { asked, given, verdict } = question
  const isTold = verdict !== null
  useEffect(() => {
    if (isTold) outcome.current?.focus()
  }, [isTold])
  useEnter(isTold, onNext)
  return (
    <>
      <QuestionView
        asked={asked}
        language={language}
        answer={given ?? sent}
        onAnswer={onAnswer}
        closed={verdict?.closed ?? null}
        own={verdict?.grade ?? null}
        misconceptions={beliefsOf(beliefs, verdict?.grade.misconceptions ?? [])}
        aloneOnPage
        outcome={outcome}
      />
      {isTold && (
        <button
          type="button"
          className="button button-main mt-4 w-full sm:w-auto sm:min-w-36"
          onClick={onNext}
        >
          {t(isLast ? 'toResult' : 'next')}
          <kbd aria-hidden className="hidden lg:inline">
            Enter
          </kbd>
        </button>
      )}
    </>
  )
}
