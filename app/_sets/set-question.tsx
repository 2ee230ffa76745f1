'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { askQuestion } from '#core/quiz/ask.ts'
import { keyOf } from '#core/quiz/grade.ts'
import type { Question } from '#core/quiz/question.ts'
import { QuestionView } from '#app/_question/question-view.tsx'
import { RichText } from '#app/_question/rich-text.tsx'
import { SetFolded } from './set-folded.tsx'

interface SetQuestionProps {
  readonly question: Question
  /** From 1. */
  readonly nth: number
}

/** A question by its prompt; unfolded, as it looks once it is closed. Drawn then only: a set may hold hundreds. */
export function SetQuestion({ question, nth }: SetQuestionProps) {
  const t = useTranslations('room.kind')
  const language = useLocale()
  const [open, setOpen] = useState(false)
  return (
    <li className="min-w-0">
      <SetFolded
        open={open}
        onToggle={setOpen}
        name={
          <span className="grid min-w-0 grow gap-x-4 sm:grid-cols-[2rem_minmax(0,1fr)_auto] sm:items-baseline">
            <span className="font-mono text-[13px] text-soft">{nth}</span>
            <span className="min-w-0 [overflow-wrap:anywhere]">
              <RichText text={question.prompt[language]} />
            </span>
            <span className="text-[13px] text-soft">{t(question.kind)}</span>
          </span>
        }
      >
        {open && <Closed question={question} />}
      </SetFolded>
    </li>
  )
}

function Closed({ question }: { readonly question: Question }) {
  const language = useLocale()
  const asked = useMemo(() => askQuestion(question, 'set'), [question])
  const { explanation, references } = question
  const key = keyOf(question)
  return (
    <QuestionView asked={asked} language={language} answer={null} closed={{ key, explanation, references }} />
  )
}
