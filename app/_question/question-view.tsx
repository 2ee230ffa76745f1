'use client'

import type { Ref } from 'react'
import type { Answer, AskedQuestion, Distribution, Key } from '#core/quiz/answer.ts'
import type { Text } from '#core/quiz/question.ts'
import type { Language } from '#app/_words/languages.ts'
import type { Marking } from './marking.ts'
import { type Belief, Outcome } from './outcome.tsx'
import { QuestionForm } from './question-form.tsx'

/** What may be shown once a question is closed. */
interface ClosedView {
  readonly key: Key
  readonly explanation: Text
  readonly references: readonly string[]
  readonly distribution?: Distribution | null | undefined
}

interface QuestionViewProps {
  readonly asked: AskedQuestion
  readonly language: Language
  /** What was answered; null: nothing yet. */
  readonly answer: Answer | null
  readonly onAnswer?: ((answer: Answer) => void) | undefined
  /** No answer is taken, or none any more; one that was given locks by itself. */
  readonly locked?: boolean | undefined
  /** Null or left out: the question is open. */
  readonly closed?: ClosedView | null | undefined
  /** Whether the answer was right; null: nothing was answered, or it is not known yet. */
  readonly own?: { readonly right: boolean } | null | undefined
  /** What the answer shows that its giver believes, in words (`content/misconceptions`). */
  readonly misconceptions?: readonly Belief[] | undefined
  /** It is the only one on the page: single keys count wherever the focus is, and are shown. */
  readonly aloneOnPage?: boolean | undefined
  /** The outcome, for who moves the focus there. */
  readonly outcome?: Ref<HTMLElement> | undefined
}

/**
 * A question in one language: asked, answered, and once it is closed the key, why, and how all have answered. Needs
 * QUESTION_WORDS. A new question has to be given a new `key`, or one that differs by `asked.id` is taken as new.
 */
export function QuestionView(props: QuestionViewProps) {
  const { asked, language, answer, onAnswer, locked = false, closed = null, own = null } = props
  const marking: Marking | null = closed && {
    key: closed.key,
    own: answer,
    ownIsRight: own?.right ?? false,
    distribution: closed.distribution ?? null,
  }
  return (
    <div className="grid min-w-0 gap-5">
      <QuestionForm
        key={asked.id}
        asked={asked}
        language={language}
        answer={answer}
        onAnswer={onAnswer ?? ignore}
        locked={locked || onAnswer === undefined}
        marking={marking}
        aloneOnPage={props.aloneOnPage ?? false}
      />
      {closed !== null && (
        <Outcome
          place={props.outcome}
          explanation={closed.explanation}
          references={closed.references}
          language={language}
          right={own?.right ?? null}
          beliefs={props.misconceptions ?? []}
          answered={closed.distribution?.answers ?? null}
          answeredRight={closed.distribution?.right ?? 0}
        />
      )}
    </div>
  )
}

function ignore(): void {}
