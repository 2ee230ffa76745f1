'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useRef, useState, useSyncExternalStore } from 'react'
import type { Answer, AskedQuestion } from '#core/quiz/answer.ts'
import type { Language } from '#app/_words/languages.ts'
import { useSingleKeys } from '#app/_stage/use-single-keys.ts'
import { AnswerField } from './answer-field.tsx'
import { type Draft, type Lack, complete, draftOf, emptyDraft } from './draft.ts'
import type { Marking } from './marking.ts'
import { PromptText } from './prompt.tsx'
import { useQuestionKeys } from './use-question-keys.ts'

export interface QuestionFormProps {
  readonly asked: AskedQuestion
  readonly language: Language
  readonly answer: Answer | null
  readonly onAnswer: (answer: Answer) => void
  readonly locked: boolean
  readonly marking: Marking | null
  readonly aloneOnPage: boolean
}

/** The prompt and what is answered it with; nothing is answered but by its button or Enter. */
export function QuestionForm(props: QuestionFormProps) {
  const { asked, language, answer, onAnswer, marking, aloneOnPage } = props
  const t = useTranslations('question')
  const form = useRef<HTMLFormElement>(null)
  const errorId = useId()
  const [draft, setDraft] = useState(() => emptyDraft(asked))
  const [lack, setLack] = useState<Lack | null>(null)
  const [keysOn] = useSingleKeys()
  const locked = props.locked || answer !== null || marking !== null
  const ready = useHydrated()
  useQuestionKeys({ form, on: keysOn && !locked, aloneOnPage })

  function change(next: Draft): void {
    setDraft(next)
    setLack(null)
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (locked) return
    const completed = complete(asked, draft)
    if (completed.ok) onAnswer(completed.answer)
    else setLack(completed.lack)
  }

  return (
    <form ref={form} noValidate onSubmit={submit} className="min-w-0">
      <fieldset className="min-w-0" aria-describedby={errorId}>
        <PromptText asked={asked} language={language} />
        <div className="mt-4">
          <AnswerField
            asked={asked}
            draft={answer === null ? draft : draftOf(answer)}
            language={language}
            locked={locked}
            marking={marking}
            keys={keysOn && aloneOnPage}
            onDraft={change}
          />
        </div>
      </fieldset>
      {!locked && (
        <div className="mt-4 grid gap-2 sm:flex sm:items-center sm:gap-4">
          <button className="button button-main sm:min-w-36" disabled={!ready}>
            {t('answer')}
          </button>
          <p id={errorId} role="alert" className="text-[15px] font-medium text-wrong empty:hidden">
            {lack !== null && t(`lacks.${lack}`)}
          </p>
        </div>
      )}
    </form>
  )
}

/** Before the page is awake a press would send the form as a form: the button waits. */
function useHydrated(): boolean {
  return useSyncExternalStore(
    watchNothing,
    () => true,
    () => false,
  )
}

function watchNothing(): () => void {
  return () => {}
}
