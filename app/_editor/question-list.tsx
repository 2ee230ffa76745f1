'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { DraftQuestion } from '#core/quiz/drafts/draft-set.ts'
import { withoutMarks } from '#app/_question/rich-text.tsx'
import type { Language } from '#app/_words/languages.ts'
import { SortableRow, SortableRows } from './sortable-rows.tsx'

interface QuestionListProps {
  readonly questions: readonly DraftQuestion[]
  readonly selected: string | null
  /** How many things are to do in each. */
  readonly toDo: readonly number[]
  readonly onSelect: (id: string) => void
  /** To a place from 0. */
  readonly onMove: (id: string, to: number) => void
}

/** The questions of a set in their order: one is chosen for the form; all are dragged, or moved with arrow keys. */
export function QuestionList({ questions, selected, toDo, onSelect, onMove }: QuestionListProps) {
  const t = useTranslations()
  const language = useLocale()
  const count = String(questions.length)
  if (questions.length === 0) return <p className="py-2 text-soft">{t('editor.listEmpty')}</p>
  return (
    <SortableRows ids={questions.map(({ id }) => id)} onMove={onMove}>
      <ol className="grid gap-1.5">
        {questions.map((question, at) => {
          const text = promptOf(question, language) || t('editor.noPrompt')
          const isSelected = question.id === selected
          const open = toDo[at] ?? 0
          return (
            <SortableRow
              key={question.id}
              id={question.id}
              at={at}
              count={questions.length}
              grip={t('editor.grip', { nth: String(at + 1), count, text })}
              look={isSelected ? 'border-ink bg-card shadow-[inset_3px_0_0_var(--ink)]' : 'border-rule'}
              onMove={(to) => onMove(question.id, to)}
            >
              <button
                type="button"
                aria-current={isSelected || undefined}
                onClick={() => onSelect(question.id)}
                className="grid min-h-13 min-w-0 grow content-center gap-0.5 rounded-r-control py-1.5 pr-2.5 text-start hover:bg-sunk"
              >
                <span className="sr-only">{t('editor.question', { nth: String(at + 1) })}: </span>
                <span
                  className={`line-clamp-2 text-[15px] leading-snug [overflow-wrap:anywhere] ${promptOf(question, language) === '' ? 'text-soft italic' : ''}`}
                >
                  {text}
                </span>
                <span className="flex flex-wrap gap-x-2 text-[13px] leading-snug text-soft">
                  {t(`room.kind.${question.kind}`)}
                  {open > 0 && (
                    <span className="font-medium text-server">
                      <span aria-hidden>○ </span>
                      {t('editor.toDo', { count: open })}
                    </span>
                  )}
                </span>
              </button>
            </SortableRow>
          )
        })}
      </ol>
    </SortableRows>
  )
}

function promptOf({ prompt }: DraftQuestion, language: Language): string {
  return withoutMarks(prompt[language].trim() || prompt.en.trim() || prompt.zh.trim())
}
