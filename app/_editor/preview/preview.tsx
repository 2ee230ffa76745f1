'use client'

import { NextIntlClientProvider, useLocale, useTranslations } from 'next-intl'
import { type ComponentProps, useState } from 'react'
import type { DraftQuestion } from '#core/quiz/drafts/draft-set.ts'
import { LANGUAGES, type Language } from '#app/_words/languages.ts'
import { Segmented } from '../fields/segmented.tsx'
import { PreviewFrame } from './preview-frame.tsx'
import { PreviewQuestion } from './preview-question.tsx'
import { shapeOf } from './shown-question.ts'

type Messages = NonNullable<ComponentProps<typeof NextIntlClientProvider>['messages']>

/** What a question is shown with, in each language: the page itself has one of them only. */
export type PreviewWords = Readonly<Record<Language, Messages>>

interface PreviewProps {
  readonly question: DraftQuestion
  /** From 1. */
  readonly nth: number
  readonly finished: boolean
  /** In which language the question is being written; that is how it is shown at first. */
  readonly writing: Language | null
  readonly words: PreviewWords
}

const WIDTHS = ['phone', 'wide'] as const

/** The question as it is asked: in either language, at the width of a phone; it can be answered. */
export function Preview({ question, nth, finished, writing, words }: PreviewProps) {
  const t = useTranslations('editor')
  const page = useLocale()
  const [chosen, setChosen] = useState<Language | null>(null)
  const [width, setWidth] = useState<(typeof WIDTHS)[number]>('phone')
  const language = chosen ?? writing ?? page
  return (
    <section aria-labelledby="preview" className="grid min-w-0 gap-3">
      <div>
        <h2 id="preview" className="text-xl font-semibold">
          {t('preview')}
        </h2>
        <p className="text-[14px] text-soft">{t('previewHint')}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Segmented
          named={false}
          name={t('previewIn')}
          all={LANGUAGES}
          value={language}
          say={(one) => t(`in.${one}`)}
          onChoose={setChosen}
        />
        <div className="hidden sm:block">
          <Segmented
            named={false}
            name={t('previewWidth')}
            all={WIDTHS}
            value={width}
            say={(one) => t(`widths.${one}`)}
            onChoose={setWidth}
          />
        </div>
      </div>
      <PreviewFrame
        title={t('previewFrame', { nth: String(nth) })}
        language={language}
        narrow={width === 'phone'}
      >
        <NextIntlClientProvider locale={language} messages={words[language]} timeZone="UTC">
          <PreviewQuestion
            key={shapeOf(question)}
            question={question}
            finished={finished}
            language={language}
          />
        </NextIntlClientProvider>
      </PreviewFrame>
    </section>
  )
}
