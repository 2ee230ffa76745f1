'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useRef, useState } from 'react'
import { checkDraftSet } from '#core/quiz/drafts/check-draft-set.ts'
import type { DraftSet } from '#core/quiz/drafts/draft-set.ts'
import type { Fault } from '#core/quiz/question-faults.ts'
import { MOST_QUESTIONS } from '#core/session/settings.ts'
import { EditingContext } from './editing.tsx'
import { ListPanel } from './list-panel.tsx'
import { countFaults, faultsAt } from './place-of-fault.ts'
import { Preview, type PreviewWords } from './preview/preview.tsx'
import { QuestionFields } from './question-fields.tsx'
import { SetFoot } from './set-foot.tsx'
import { SetHead } from './set-head.tsx'
import { useSaving } from './use-saving.ts'
import { useSetEditing } from './use-set-editing.ts'
import { type Writing, writingOf } from './writing.ts'

interface SetEditorProps {
  readonly id: string
  readonly draft: DraftSet
  readonly updatedAt: number
  /** Of the chapters, in the language of the page. */
  readonly titles: Readonly<Record<string, string>>
  readonly words: PreviewWords
}

const NO_FAULTS: readonly Fault[] = []

/** A set as it is written: its questions, the form of one of them, and that one as it is asked. */
export function SetEditor({ id, draft, updatedAt, titles, words }: SetEditorProps) {
  const t = useTranslations('editor')
  const page = useLocale()
  const editing = useSetEditing(draft)
  const { set } = editing
  const saving = useSaving({ id, set, updatedAt, onSet: editing.setSet })
  const [writing, setWriting] = useState<Writing>(() => writingOf(draft, page))
  const heading = useRef<HTMLHeadingElement>(null)
  const checked = useMemo(() => checkDraftSet(set), [set])
  const faults = 'set' in checked ? NO_FAULTS : checked.faults
  const at = set.questions.findIndex((one) => one.id === editing.selected)
  const question = set.questions[at] ?? null
  const toDo = useMemo(() => countFaults(faults, set.questions.length), [faults, set])
  const context = useMemo(
    () => ({ question, writing, faults: faultsAt(faults, set.questions, at) }),
    [question, writing, faults, set, at],
  )

  return (
    <EditingContext value={context}>
      <SetHead
        set={set}
        faults={faults}
        writing={writing}
        saving={saving}
        onWriting={setWriting}
        onSet={editing.setSet}
      />
      <div className="mt-6 grid min-w-0 items-start gap-x-6 gap-y-8 md:grid-cols-[minmax(0,1fr)_20.25rem] xl:grid-cols-[17rem_minmax(0,1fr)_23rem]">
        <div className="min-w-0 md:col-span-2 xl:sticky xl:top-4 xl:col-span-1">
          <ListPanel
            editing={editing}
            toDo={toDo}
            titles={titles}
            // Once the form shows it.
            onOpened={() => setTimeout(() => heading.current?.focus())}
          />
        </div>
        {question === null ? (
          <p className="rounded-card border border-dashed border-edge p-8 text-center text-soft md:col-span-2">
            {t('previewEmpty')}
          </p>
        ) : (
          <>
            <QuestionFields
              key={question.id}
              question={question}
              editing={editing}
              titles={titles}
              heading={heading}
              isFull={set.questions.length >= MOST_QUESTIONS}
            />
            <div className="min-w-0 md:sticky md:top-4 md:max-h-[calc(100dvh-2rem)] md:overflow-y-auto">
              <Preview
                question={question}
                nth={at + 1}
                finished={toDo[at] === 0}
                writing={writing === 'both' ? null : writing}
                words={words}
              />
            </div>
          </>
        )}
      </div>
      <div className="mt-8">
        <SetFoot draft={set} finished={'set' in checked ? checked.set : null} toDo={faults.length} />
      </div>
    </EditingContext>
  )
}
