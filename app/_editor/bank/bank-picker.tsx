'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { Question } from '#core/quiz/question.ts'
import { BankSearch } from './bank-search.tsx'

interface BankPickerProps {
  readonly titles: Readonly<Record<string, string>>
  /** How many more there may be. */
  readonly room: number
  readonly onTake: (question: Question) => void
}

type Bank = readonly Question[] | 'loading' | 'failed'

/** The product's own questions, to be copied into the set: a window over the page, which comes with its first use. */
export function BankPicker({ titles, room, onTake }: BankPickerProps) {
  const t = useTranslations('editor')
  const dialog = useRef<HTMLDialogElement>(null)
  const [bank, setBank] = useState<Bank>('loading')
  const [taken, setTaken] = useState<readonly string[]>([])

  function open(): void {
    setTaken([])
    dialog.current?.showModal()
    if (typeof bank !== 'string') return
    setBank('loading')
    import('#content/questions/bank.ts').then(
      ({ BANK }) => setBank(BANK),
      () => setBank('failed'),
    )
  }

  function take(question: Question): void {
    onTake(question)
    setTaken([...taken, question.id])
  }

  return (
    <>
      <button type="button" className="button w-full" onClick={open}>
        {t('bank')}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="bank-title"
        className="m-auto w-[min(46rem,calc(100vw-1.5rem))] rounded-card border border-edge bg-paper p-0 text-ink backdrop:bg-black/40"
      >
        <div className="flex h-[min(46rem,calc(100dvh-3rem))] flex-col">
          <div className="flex items-start justify-between gap-3 border-b border-rule p-4">
            <div>
              <h2 id="bank-title" className="text-xl font-semibold">
                {t('fromBank.title')}
              </h2>
              <p className="text-[15px] text-soft">{t('fromBank.line')}</p>
            </div>
            <button type="button" className="button shrink-0" onClick={() => dialog.current?.close()}>
              {t(taken.length > 0 ? 'fromBank.done' : 'fromBank.close')}
            </button>
          </div>
          {typeof bank === 'string' ? (
            <output className="p-4">{t(`fromBank.${bank}`)}</output>
          ) : (
            <BankSearch bank={bank} titles={titles} taken={taken} isFull={room <= 0} onTake={take} />
          )}
        </div>
      </dialog>
    </>
  )
}
