'use client'

import { useLocale } from 'next-intl'
import { useState } from 'react'
import type { Answer } from '#core/quiz/answer.ts'
import { askQuestion } from '#core/quiz/ask.ts'
import { distributionOf } from '#core/quiz/distribution.ts'
import { gradeAnswer, keyOf } from '#core/quiz/grade.ts'
import type { Question } from '#core/quiz/question.ts'
import { QuestionView } from '#app/_question/question-view.tsx'

interface GalleryQuestionProps {
  readonly question: Question
  readonly closed: boolean
}

/** A question that closes as soon as it is answered; or closed already, with a wrong answer and those of a class. */
export function GalleryQuestion({ question, closed }: GalleryQuestionProps) {
  const language = useLocale()
  const [answer, setAnswer] = useState<Answer | null>(closed ? wrongAnswer(question) : null)
  const grade = answer === null ? null : gradeAnswer(question, answer)
  const answers = [keyOf(question), keyOf(question), wrongAnswer(question), keyOf(question)]
  return (
    <div className="mx-auto w-full max-w-[46rem] px-4 py-8 sm:px-7">
      <h1 className="sr-only">Question</h1>
      <QuestionView
        asked={askQuestion(question, 'gallery')}
        language={language}
        answer={answer}
        onAnswer={setAnswer}
        own={grade}
        closed={
          answer === null
            ? null
            : {
                key: keyOf(question),
                explanation: question.explanation,
                references: question.references,
                distribution: closed ? distributionOf(question, answers) : null,
              }
        }
        misconceptions={[]}
        aloneOnPage
      />
    </div>
  )
}

function wrongAnswer(question: Question): Answer {
  switch (question.kind) {
    case 'single':
      return { kind: 'single', option: question.options.at(-1)?.id ?? '' }
    case 'several':
      return { kind: 'several', options: question.options.slice(0, 2).map(({ id }) => id) }
    case 'number':
      return { kind: 'number', value: question.key - 1 }
    case 'order':
      return { kind: 'order', items: question.key.toReversed() }
    case 'pairs': {
      const right = question.right.map(({ id }) => id)
      const pairs = question.left.map(({ id }, index) => [id, right[index === 0 ? 1 : 3] ?? ''])
      return { kind: 'pairs', pairs: Object.fromEntries(pairs) }
    }
    case 'point':
      return { kind: 'point', place: question.on === 'states' ? 'FIN-WAIT-1>TIME-WAIT' : 'segment:3' }
    case 'true-false':
      return { kind: 'true-false', isTrue: true, why: question.reasons[1]?.id ?? '' }
  }
}
