'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Gift, writeGift } from '#content/question-files/write-gift.ts'
import type { QuestionSet } from '#core/quiz/question.ts'
import { LANGUAGES, type Language } from '#app/_words/languages.ts'
import { saveFile } from './save-file.ts'

/** A set that was read, saved in another form; what was lost on the way is told. */
export function SetSaving({ set }: { readonly set: QuestionSet }) {
  const t = useTranslations('sets')
  const [lost, setLost] = useState<Gift['lost']>([])

  function saveGift(language: Language): void {
    const gift = writeGift(set.questions, language)
    setLost(gift.lost)
    saveFile(`questions.${language}.gift.txt`, gift.text)
  }

  return (
    <div>
      <h3 className="font-semibold">{t('save')}</h3>
      <div className="mt-2 grid gap-2 sm:flex sm:flex-wrap sm:gap-3">
        <button
          type="button"
          className="button"
          onClick={() => saveFile('questions.json', `${JSON.stringify(set, null, 2)}\n`)}
        >
          {t('saveJson')}
        </button>
        {LANGUAGES.map((language) => (
          <button key={language} type="button" className="button" onClick={() => saveGift(language)}>
            {t(`saveGift.${language}`)}
          </button>
        ))}
      </div>
      <div aria-live="polite" className="mt-3 text-[15px] empty:hidden">
        {lost.length > 0 && (
          <>
            <p className="font-medium">{t('lost')}</p>
            <ul className="mt-1 grid gap-1">
              {lost.map(({ question, what }) => (
                <li key={`${question} ${what}`} className="[overflow-wrap:anywhere]">
                  <span className="font-mono text-[13px] font-semibold">{question}</span>{' '}
                  {t(`losses.${what}`)}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  )
}
