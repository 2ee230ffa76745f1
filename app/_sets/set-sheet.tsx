'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import type { FileFault } from '#content/question-files/parse-question-set.ts'
import { CHAPTER_IDS } from '#core/quiz/chapter.ts'
import { QUESTION_KINDS, type QuestionSet } from '#core/quiz/question.ts'
import { SetFolded } from './set-folded.tsx'
import { FaultLines } from './set-faults.tsx'
import { SetPlay } from './set-play.tsx'
import { SetQuestion } from './set-question.tsx'
import { SetSaving } from './set-saving.tsx'
import type { ChapterTitles } from './set-reader.tsx'

interface SheetProps {
  readonly set: QuestionSet
  readonly format: 'json' | 'gift'
  readonly notes: readonly FileFault[]
  readonly titles: ChapterTitles
}

/** What is in a set, what can be done with it, and each of its questions. */
export function SetSheet({ set, format, notes, titles }: SheetProps) {
  const t = useTranslations()
  const language = useLocale()
  const id = useId()
  return (
    <section aria-labelledby={id} className="card grid min-w-0 gap-5 p-4 sm:p-6">
      <div>
        <h3 id={id} className="text-2xl leading-tight font-semibold [overflow-wrap:anywhere]">
          {set.title[language]}
        </h3>
        <output className="mt-1 block text-ok">
          <span aria-hidden>✓ </span>
          {t('sets.holds', { count: set.questions.length })} · {t(`sets.format.${format}`)}
        </output>
      </div>
      <SetPlay set={set} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Counts
          name={t('sets.kinds')}
          of={QUESTION_KINDS.map((kind) => [
            t(`room.kind.${kind}`),
            set.questions.filter((one) => one.kind === kind).length,
          ])}
        />
        <Counts
          name={t('sets.chapters')}
          of={CHAPTER_IDS.map((chapter) => [
            titles[chapter] ?? chapter,
            set.questions.filter((one) => one.chapter === chapter).length,
          ])}
        />
      </div>
      <SetSaving set={set} />
      {notes.length > 0 && (
        <SetFolded name={t('sets.notes', { count: notes.length })} open={notes.length <= 3}>
          <FaultLines faults={notes} />
        </SetFolded>
      )}
      <div>
        <h4 className="font-semibold">{t('sets.questions')}</h4>
        <ol className="mt-2 grid gap-1.5">
          {set.questions.map((question, index) => (
            <SetQuestion key={question.id} question={question} nth={index + 1} />
          ))}
        </ol>
      </div>
    </section>
  )
}

interface CountsProps {
  readonly name: string
  readonly of: readonly (readonly [string, number])[]
}

function Counts({ name, of }: CountsProps) {
  return (
    <div>
      <h4 className="font-semibold">{name}</h4>
      <dl className="mt-1 text-[15px]">
        {of
          .filter(([, count]) => count > 0)
          .map(([what, count]) => (
            <div key={what} className="flex items-baseline justify-between gap-4 border-t border-rule py-1.5">
              <dt className="min-w-0">{what}</dt>
              <dd className="font-mono">{count}</dd>
            </div>
          ))}
      </dl>
    </div>
  )
}
