'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Answer } from '#core/quiz/answer.ts'
import { askQuestion } from '#core/quiz/ask.ts'
import { keyOf } from '#core/quiz/grade.ts'
import type { Question } from '#core/quiz/question.ts'
import { QuestionView } from '#app/_question/question-view.tsx'
import { type Beliefs, beliefsOf } from './load-beliefs.ts'
import { keepProgress, readKept } from './progress-store.ts'
import { type Answered, answerRound, beginRound, goOn } from './round.ts'
import { RoundBar } from './round-bar.tsx'
import { RoundResult } from './round-result.tsx'
import { recordAnswer } from './schedule.ts'
import { useEnter } from './use-enter.ts'
import type { Wish } from './wish.ts'

interface PlayRoundProps {
  readonly wish: Wish
  readonly questions: readonly Question[]
  readonly beliefs: Beliefs
  readonly titles: Readonly<Record<string, string>>
  readonly onAgain: () => void
}

/** Question, answer, explanation, and on; in the end what to look at again. */
export function PlayRound({ wish, questions, beliefs, titles, onAgain }: PlayRoundProps) {
  const [round, setRound] = useState(() => beginRound(questions))
  const question = round.questions[round.at]

  function answer(given: Answer, tookMs: number): void {
    const next = answerRound(round, given)
    const grade = next.answered[round.at]?.grade
    if (next === round || question === undefined || grade === undefined) return
    setRound(next)
    // A generated question does not come again: there is nothing to schedule.
    if (wish.kind === 'endless') return
    const { progress } = readKept()
    keepProgress(recordAnswer(progress, question.id, { right: grade.right, tookMs }, Date.now()))
  }

  if (question === undefined) {
    return <RoundResult wish={wish} round={round} titles={titles} onAgain={onAgain} />
  }
  return (
    <>
      {questions.length > 1 && <RoundBar round={round} />}
      <Asked
        key={question.id}
        question={question}
        answered={round.answered[round.at] ?? null}
        beliefs={beliefs}
        isLast={round.at === questions.length - 1}
        onAnswer={answer}
        onNext={() => setRound(goOn)}
      />
    </>
  )
}

interface AskedProps {
  readonly question: Question
  readonly answered: Answered | null
  readonly beliefs: Beliefs
  readonly isLast: boolean
  readonly onAnswer: (answer: Answer, tookMs: number) => void
  readonly onNext: () => void
}

function Asked({ question, answered, beliefs, isLast, onAnswer, onNext }: AskedProps) {
  const t = useTranslations('practice')
  const language = useLocale()
  const outcome = useRef<HTMLElement>(null)
  const seen = useRef(0)
  const isAnswered = answered !== null
  // The seed is the question's own: it is the same on the server, and each question is shuffled its own way.
  const asked = useMemo(() => askQuestion(question, 'practice'), [question])
  useEffect(() => {
    seen.current = Date.now()
  }, [])
  useEffect(() => {
    if (isAnswered) outcome.current?.focus()
  }, [isAnswered])
  useEnter(isAnswered, onNext)
  return (
    <>
      <QuestionView
        asked={asked}
        language={language}
        answer={answered?.answer ?? null}
        onAnswer={(given) => onAnswer(given, Date.now() - seen.current)}
        closed={
          isAnswered
            ? { key: keyOf(question), explanation: question.explanation, references: question.references }
            : null
        }
        own={answered?.grade ?? null}
        misconceptions={beliefsOf(beliefs, answered?.grade.misconceptions ?? [])}
        aloneOnPage
        outcome={outcome}
      />
      {isAnswered && (
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
