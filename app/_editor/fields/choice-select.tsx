'use client'

import { useTranslations } from 'next-intl'
import type { Choice } from '#core/quiz/question.ts'
import { withoutMarks } from '#app/_question/rich-text.tsx'
import type { Language } from '#app/_words/languages.ts'
import { useEditing } from '../editing.tsx'
import { languagesOf } from '../writing.ts'

interface ChoiceSelectProps {
  readonly name: string
  readonly choices: readonly Choice[]
  /** How the nth, from 1, is called while nothing is written in it. */
  readonly call: (nth: string) => string
  readonly value: string
  readonly onChoose: (id: string) => void
}

/** One of the things that are written in the form, by what is written in it. */
export function ChoiceSelect({ name, choices, call, value, onChoose }: ChoiceSelectProps) {
  const t = useTranslations('editor')
  const { writing } = useEditing()
  const [language = 'en'] = languagesOf(writing)
  return (
    <select
      aria-label={name}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
      className="field min-w-0 text-[15px] text-ellipsis"
    >
      <option value="">{t('choose')}</option>
      {choices.map((choice, index) => {
        const said = saidIn(choice, language)
        return (
          <option key={choice.id} value={choice.id}>
            {said === '' ? t('emptyItem', { what: call(String(index + 1)) }) : said}
          </option>
        )
      })}
    </select>
  )
}

function saidIn({ text }: Choice, language: Language): string {
  return withoutMarks(text[language].trim() || text.en.trim() || text.zh.trim())
}
