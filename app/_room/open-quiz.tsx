'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FaultList } from './fault-list.tsx'
import type { NotOpened } from './quiz-panel.tsx'
import { type ChapterChoice, QuestionChoices } from './question-choices.tsx'
import { type QuizWish, countOf } from './quiz-wish.ts'
import { SettingsChoices } from './settings-choices.tsx'
import { useSummary } from './use-summary.ts'
import { useText } from './use-text.ts'

export interface OpenQuizProps {
  readonly wish: QuizWish
  readonly chapters: readonly ChapterChoice[]
  readonly busy: boolean
  readonly failed: NotOpened | null
  /** What of the wish changes. */
  readonly onWish: (change: Partial<QuizWish>) => void
  readonly onOpen: () => void
}

/** One click opens a quiz; all there is to choose lies folded below. */
export function OpenQuiz({ wish, chapters, busy, failed, onWish, onOpen }: OpenQuizProps) {
  const t = useTranslations('room')
  const sum = useSummary()
  const text = useText()
  const from = wish.from === 'set' ? (wish.set?.title ?? null) : null
  return (
    <section className="card p-5 sm:p-6">
      <h2 className="text-xl font-semibold">{t('open.title')}</h2>
      <button
        type="button"
        disabled={busy}
        onClick={onOpen}
        className="button button-main mt-3 min-h-14 w-full flex-wrap justify-between gap-x-3 gap-y-0 text-start"
      >
        <span>{t('open.go')}</span>
        <span className="text-[13px] font-normal opacity-85">
          {t('open.goHint', { count: String(countOf(wish)) })}
        </span>
      </button>
      <output className="mt-2 block min-h-6 text-[15px] text-soft">
        {busy ? t('open.opening') : ''}
        {failed !== null && <WhyNot failed={failed} />}
      </output>
      {failed !== null && <FaultList faults={failed.faults} />}
      <div className="mt-2 grid gap-3">
        <Folded
          name={t('open.questions')}
          line={`${t(`source.${wish.from}`)}${from === null ? '' : `: ${text(from)}`}`}
        >
          <QuestionChoices wish={wish} chapters={chapters} onWish={onWish} />
        </Folded>
        <Folded name={t('open.how')} line={sum(wish.settings)}>
          <SettingsChoices settings={wish.settings} onSettings={(settings) => onWish({ settings })} />
        </Folded>
      </div>
    </section>
  )
}

function WhyNot({ failed }: { readonly failed: NotOpened }) {
  const t = useTranslations()
  const why = failed.why === 'no-file' ? t('room.source.none') : t(`doors.${failed.why}`)
  return <span className="text-wrong">{t('room.open.failed', { why })}</span>
}

interface FoldedProps {
  readonly name: string
  /** What is chosen at present. */
  readonly line: string
  readonly children: ReactNode
}

function Folded({ name, line, children }: FoldedProps) {
  const t = useTranslations('room.open')
  return (
    <details className="rounded-control border border-edge">
      <summary className="grid min-h-16 list-none grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 rounded-control px-3 py-2 hover:bg-sunk [&::-webkit-details-marker]:hidden">
        <span className="text-[13px] text-soft">{name}</span>
        <span className="row-span-2 text-[13px] font-medium underline decoration-edge underline-offset-4">
          {t('change')}
        </span>
        <span className="leading-snug font-semibold first-letter:uppercase">{line}</span>
      </summary>
      <div className="border-t border-rule p-3">{children}</div>
    </details>
  )
}
