'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId } from 'react'
import type { Text } from '#core/quiz/question.ts'
import { LANGUAGE_TAGS, type Language } from '#app/_words/languages.ts'
import { useEditing } from '../editing.tsx'
import { cleaned, languagesOf } from '../writing.ts'
import { FieldFaults, useFaultsAt } from './field-faults.tsx'

interface TextFieldProps {
  readonly name: string
  /** Where what is to do is said; none: whoever shows the field says it. */
  readonly place?: string
  readonly text: Text
  readonly onText: (text: Text) => void
  readonly hint?: string
  /** The name is for the screen reader alone: it stands in a row that says what it is. */
  readonly inRow?: boolean
  /** How high it is before anything stands in it. */
  readonly lines?: number
}

/** A text in the languages that are written; it grows with what stands in it. */
export function TextField(props: TextFieldProps) {
  const { name, place = '', text, onText, hint, inRow = false, lines = 1 } = props
  const t = useTranslations('editor')
  const id = useId()
  const { writing } = useEditing()
  const languages = languagesOf(writing)
  const faults = useFaultsAt(place)
  const faulty = (language: Language) =>
    faults.length > 0 && faults.every(({ path }) => path.at(-1) !== other(language))

  return (
    <div className="grid min-w-0 gap-1.5">
      {!inRow && (
        <p aria-hidden className="font-semibold">
          {name}
        </p>
      )}
      {languages.map((language) => (
        <label key={language} className="grid min-w-0 gap-1">
          <span className={languages.length > 1 ? 'text-[13px] text-soft' : 'sr-only'}>
            <span className="sr-only">
              {languages.length > 1 ? t('textIn', { field: name, language: t(`in.${language}`) }) : name}
            </span>
            {languages.length > 1 && <span aria-hidden>{t(`in.${language}`)}</span>}
          </span>
          <textarea
            lang={LANGUAGE_TAGS[language]}
            rows={lines}
            // Where a field grows with its text, browsers count no rows.
            style={{ minHeight: `${1.25 + 1.4 * lines}rem` }}
            value={text[language]}
            // What is shown to whoever reads this language, as long as nothing is written in it.
            placeholder={text[other(language)]}
            aria-invalid={faulty(language) || undefined}
            aria-describedby={`${id}-hint ${id}-faults`}
            onKeyDown={lines === 1 ? stayOnLine : undefined}
            onChange={({ target }) => onText({ ...text, [language]: cleaned(target.value) })}
            className="field [field-sizing:content] resize-none leading-snug [overflow-wrap:anywhere] placeholder:text-soft placeholder:opacity-60"
          />
        </label>
      ))}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-[14px] text-soft">
          {hint}
        </p>
      )}
      {place !== '' && <FieldFaults id={`${id}-faults`} place={place} />}
    </div>
  )
}

function other(language: Language): Language {
  return language === 'en' ? 'zh' : 'en'
}

function stayOnLine(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
}
