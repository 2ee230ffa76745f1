'use client'

import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { beliefsOf } from '#app/_practice/load-beliefs.ts'
import { QuestionView } from '#app/_question/question-view.tsx'
import { RichText } from '#app/_question/rich-text.tsx'
import type { QuizQuestion, QuizView } from './homework-types.ts'
import { QuizPieces } from './quiz-bar.tsx'
import { unanswered } from './quiz-progress.ts'
import { useBeliefs } from './use-beliefs.ts'

interface QuizResultProps {
  readonly quiz: QuizView
  readonly questions: readonly QuizQuestion[]
  readonly toldOn: string | null
}

/** What came of it, and each question to be looked at again; or when it will be told. */
export function QuizResult({ quiz, questions, toldOn }: QuizResultProps) {
  const t = useTranslations('homework.quiz')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const right = questions.filter(({ verdict }) => verdict?.grade.right === true).length
  const isTold = quiz.right !== null || questions.some(({ verdict }) => verdict !== null)
  const left = unanswered(questions)
  return (
    <section>
      <h2 ref={heading} tabIndex={-1} className="text-2xl font-semibold outline-none">
        {isTold
          ? t('result', { right: Math.max(right, quiz.right ?? 0), count: questions.length })
          : t('handedIn')}
      </h2>
      <div className="mt-3">
        <QuizPieces questions={questions} at={null} />
      </div>
      {!isTold && <p className="mt-4">{toldOn === null ? t('toldAfter') : t('toldOn', { date: toldOn })}</p>}
      {left > 0 && <p className="mt-3 text-soft">{t('left', { count: left })}</p>}
      <Link href={`/homework/${quiz.code}`} className="button button-main mt-5">
        {t('back')}
      </Link>
      <h3 className="mt-8 mb-2 text-lg font-semibold">{t('lookAgain')}</h3>
      <ol className="grid gap-2">
        {questions.map((question, index) => (
          <li key={question.asked.id}>
            <LookedAt question={question} nth={index + 1} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function LookedAt({ question, nth }: { readonly question: QuizQuestion; readonly nth: number }) {
  const t = useTranslations('homework.quiz')
  const language = useLocale()
  const beliefs = useBeliefs()
  const { asked, given, verdict } = question
  const state =
    given === null ? 'notAnswered' : verdict === null ? 'answered' : verdict.grade.right ? 'right' : 'wrong'
  return (
    <details className="card">
      <summary className="flex min-h-12 items-start gap-3 px-3 py-2.5 sm:px-4">
        <Sign state={state} />
        <span className="min-w-0 grow leading-snug wrap-anywhere">
          <span className="text-soft">{nth}. </span>
          <RichText text={asked.prompt[language]} />
        </span>
      </summary>
      <div className="border-t border-rule p-3 sm:p-4">
        <QuestionView
          asked={asked}
          language={language}
          answer={given}
          locked
          closed={verdict?.closed ?? null}
          own={verdict?.grade ?? null}
          misconceptions={beliefsOf(beliefs, verdict?.grade.misconceptions ?? [])}
        />
        {verdict === null && <p className="mt-3 text-[15px] text-soft">{t(`states.${state}`)}</p>}
      </div>
    </details>
  )
}

const SIGNS = { right: '✓', wrong: '✕', answered: '•', notAnswered: '○' } as const
const LOOKS = {
  right: 'text-ok',
  wrong: 'text-wrong',
  answered: 'text-soft',
  notAnswered: 'text-soft',
} as const

function Sign({ state }: { readonly state: keyof typeof SIGNS }) {
  const t = useTranslations('homework.quiz.states')
  return (
    <span className={`shrink-0 font-semibold ${LOOKS[state]}`}>
      <span aria-hidden>{SIGNS[state]}</span>
      <span className="sr-only">{t(state)}</span>
    </span>
  )
}
