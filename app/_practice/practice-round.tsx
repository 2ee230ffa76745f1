'use client'

import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import type { Question } from '#core/quiz/question.ts'
import type { Indexed } from './practice-index.ts'
import { PlayRound } from './play-round.tsx'
import { useQuestions } from './use-questions.ts'
import { type Wish, addressOf } from './wish.ts'

interface PracticeRoundProps {
  readonly wish: Wish
  readonly index: readonly Indexed[]
  /** Of a wish for one question that one: it is there before any script is. */
  readonly question: Question | null
  /** By chapter. */
  readonly titles: Readonly<Record<string, string>>
}

/** A round of what is wished: chosen on this device, loaded, played, and then perhaps another one. */
export function PracticeRound({ wish, index, question, titles }: PracticeRoundProps) {
  const t = useTranslations('practice')
  const language = useLocale()
  const [nth, setNth] = useState(0)
  const loaded = useQuestions({ wish, index, question, language, nth })
  const again = (): void => setNth(nth + 1)
  switch (loaded.kind) {
    case 'loading':
      return <Notice>{t('loading')}</Notice>
    case 'failed':
      return (
        <Notice>
          <span role="alert">{t('failed')}</span>
          <button type="button" className="button button-main mt-4" onClick={again}>
            {t('retry')}
          </button>
        </Notice>
      )
    case 'none':
      return (
        <Notice>
          {t(wish.kind === 'wrong' ? 'nothingWrong' : 'noneHere')}
          <Link href={addressOf({ kind: 'due' })} className="button button-main mt-4">
            {t('mixed')}
          </Link>
        </Notice>
      )
    case 'there':
      return (
        <PlayRound
          key={nth}
          wish={wish}
          questions={loaded.questions}
          beliefs={loaded.beliefs}
          titles={titles}
          onAgain={again}
        />
      )
  }
}

function Notice({ children }: { readonly children: ReactNode }) {
  return (
    <p className="grid min-h-[60dvh] content-start justify-items-center rounded-card border border-dashed border-edge px-4 py-12 text-center text-soft">
      {children}
    </p>
  )
}
