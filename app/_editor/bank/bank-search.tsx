'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useDeferredValue, useMemo, useState } from 'react'
import { CHAPTER_IDS, type ChapterId } from '#core/quiz/chapter.ts'
import type { Question } from '#core/quiz/question.ts'
import { MOST_QUESTIONS } from '#core/session/settings.ts'
import { RichText, withoutMarks } from '#app/_question/rich-text.tsx'
import { findInBank } from './find-in-bank.ts'

interface BankSearchProps {
  readonly bank: readonly Question[]
  readonly titles: Readonly<Record<string, string>>
  /** Ids of those that were taken just now. */
  readonly taken: readonly string[]
  readonly isFull: boolean
  readonly onTake: (question: Question) => void
}

export function BankSearch({ bank, titles, taken, isFull, onTake }: BankSearchProps) {
  const t = useTranslations()
  const language = useLocale()
  const [typed, setTyped] = useState('')
  const [chapter, setChapter] = useState<ChapterId | null>(null)
  const looked = useDeferredValue(typed)
  const found = useMemo(() => findInBank(bank, looked.trim(), chapter), [bank, looked, chapter])
  return (
    <>
      <div className="grid gap-2 p-4 pb-2 sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <label className="grid gap-1 text-[14px] text-soft">
          {t('editor.fromBank.search', { count: String(bank.length) })}
          <input
            type="search"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
            className="field text-[16px]"
          />
        </label>
        <label className="grid gap-1 text-[14px] text-soft">
          {t('editor.fromBank.chapter')}
          <select
            value={chapter ?? ''}
            onChange={({ target }) => setChapter(CHAPTER_IDS.find((id) => id === target.value) ?? null)}
            className="field text-[16px]"
          >
            <option value="">{t('editor.fromBank.all')}</option>
            {CHAPTER_IDS.map((id) => (
              <option key={id} value={id}>
                {titles[id] ?? id}
              </option>
            ))}
          </select>
        </label>
      </div>
      <output className="px-4 pb-2 text-[14px] text-soft">
        {isFull
          ? t('editor.most', { most: String(MOST_QUESTIONS) })
          : found.length === 0
            ? t('editor.fromBank.foundNone')
            : t('editor.fromBank.found', { count: found.length })}
      </output>
      <ul className="min-h-0 grow overflow-y-auto border-t border-rule px-4">
        {found.map((question) => {
          const text = question.prompt[language]
          const isTaken = taken.includes(question.id)
          return (
            <li
              key={question.id}
              className="flex items-center justify-between gap-3 border-b border-rule py-2.5 last:border-b-0"
            >
              <div className="min-w-0">
                <p className="line-clamp-3 leading-snug [overflow-wrap:anywhere]">
                  <RichText text={text} />
                </p>
                <p className="mt-0.5 text-[13px] text-soft">
                  {t(`room.kind.${question.kind}`)} · {titles[question.chapter]} ·{' '}
                  {t(`room.difficulty.${question.difficulty}`)}
                </p>
              </div>
              <button
                type="button"
                aria-label={t('editor.fromBank.takeOf', { text: withoutMarks(text) })}
                disabled={isFull}
                onClick={() => onTake(question)}
                className="button min-w-22 shrink-0 px-3"
              >
                {isTaken ? (
                  <>
                    <span aria-hidden className="text-ok">
                      ✓
                    </span>
                    {t('editor.fromBank.taken')}
                  </>
                ) : (
                  t('editor.fromBank.take')
                )}
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
