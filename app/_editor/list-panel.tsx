'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { MOST_QUESTIONS } from '#core/session/settings.ts'
import { BankPicker } from './bank/bank-picker.tsx'
import { QuestionList } from './question-list.tsx'
import type { SetEditing } from './use-set-editing.ts'

interface ListPanelProps {
  readonly editing: SetEditing
  readonly toDo: readonly number[]
  readonly titles: Readonly<Record<string, string>>
  /** Something else is in the form now: the focus goes there. */
  readonly onOpened: () => void
}

/** The list of questions with what adds to it, and what was deleted last with its way back. */
export function ListPanel({ editing, toDo, titles, onOpened }: ListPanelProps) {
  const t = useTranslations()
  const [told, setTold] = useState('')
  const { questions } = editing.set
  const isFull = questions.length >= MOST_QUESTIONS

  function move(id: string, to: number): void {
    editing.move(id, to)
    setTold(t('editor.moved', { nth: String(to + 1), count: String(questions.length) }))
  }

  return (
    <section aria-labelledby="question-list" className="grid min-w-0 content-start gap-3">
      <h2 id="question-list" className="flex items-baseline gap-2 text-xl font-semibold">
        {t('editor.list')}
        <span className="font-mono text-[15px] font-normal text-soft">{questions.length}</span>
      </h2>
      <div className="-m-1 min-w-0 overflow-y-auto p-1 max-xl:max-h-88 xl:max-h-[calc(100dvh-14rem)]">
        <QuestionList
          questions={questions}
          selected={editing.selected}
          toDo={toDo}
          onSelect={(id) => {
            editing.select(id)
            onOpened()
          }}
          onMove={move}
        />
      </div>
      {editing.removed !== null && (
        <output className="flex items-center justify-between gap-2 rounded-control border border-edge bg-sunk py-1 pr-1 pl-3 text-[15px]">
          {t('editor.removed', { nth: String(editing.removed.at + 1) })}
          <button type="button" className="button min-h-11 shrink-0 px-3 py-1" onClick={editing.undoRemove}>
            {t('editor.undo')}
          </button>
        </output>
      )}
      {isFull ? (
        <p className="text-[15px] text-soft">{t('editor.most', { most: String(MOST_QUESTIONS) })}</p>
      ) : (
        <div className="grid gap-2 sm:max-xl:grid-cols-2">
          <button
            type="button"
            className="button button-main w-full"
            onClick={() => {
              editing.add('single')
              onOpened()
            }}
          >
            <span aria-hidden>+</span>
            {t('editor.add')}
          </button>
          <BankPicker titles={titles} room={MOST_QUESTIONS - questions.length} onTake={editing.take} />
        </div>
      )}
      <output aria-live="polite" className="sr-only">
        {told}
      </output>
    </section>
  )
}
