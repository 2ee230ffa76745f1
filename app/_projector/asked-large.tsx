'use client'

import { useLocale } from 'next-intl'
import type { AskedQuestion } from '#core/quiz/answer.ts'
import type { ClosedQuestion } from '#core/session/view.ts'
import { QuestionFigure } from '#app/_question/figure.tsx'
import { QuestionForm } from '#app/_question/question-form.tsx'
import { RichText } from '#app/_question/rich-text.tsx'
import { choicesOf } from './choices-of.ts'
import { LargeChoice } from './large-choice.tsx'

interface AskedLargeProps {
  readonly asked: AskedQuestion
  /** Null: it is open, and nothing of the key is known. */
  readonly closed: ClosedQuestion | null
}

/** How much larger a question is that is laid out for a student's own screen. */
const ENLARGED = 2.2

/** A question for the whole room: what is chosen from is laid out in tiles, all else as on a student's screen. */
export function AskedLarge({ asked, closed }: AskedLargeProps) {
  const language = useLocale()
  const choices = choicesOf(asked)
  if (choices === null) return <Enlarged asked={asked} closed={closed} />
  const isNarrow = asked.figure !== undefined
  return (
    <div className={isNarrow ? 'grid gap-[0.8em] lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]' : ''}>
      {asked.figure !== undefined && (
        <div className="lg:[zoom:1.5] lg:row-span-2">
          <QuestionFigure figure={asked.figure} />
        </div>
      )}
      <div className="min-w-0">
        <p className="mb-[0.55em] text-[1.2em] leading-snug font-semibold text-pretty [overflow-wrap:anywhere]">
          <RichText text={asked.prompt[language]} />
        </p>
        <ul className={`grid gap-[0.4em] ${isNarrow ? '' : 'md:grid-cols-2'}`}>
          {choices.map((choice) => (
            <LargeChoice key={choice.id} choice={choice} closed={closed} />
          ))}
        </ul>
      </div>
    </div>
  )
}

function Enlarged({ asked, closed }: AskedLargeProps) {
  const language = useLocale()
  return (
    <div className="mx-auto max-w-[60rem] text-base lg:[zoom:2.2]" data-enlarged={ENLARGED}>
      <QuestionForm
        key={asked.id}
        asked={asked}
        language={language}
        answer={null}
        onAnswer={ignore}
        locked
        marking={
          closed && { key: closed.key, own: null, ownIsRight: false, distribution: closed.distribution }
        }
        aloneOnPage={false}
      />
    </div>
  )
}

function ignore(): void {}
