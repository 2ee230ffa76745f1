'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { markOf, tallyOf } from '../marking.ts'
import { RichText } from '../rich-text.tsx'
import { ChoiceRow } from './choice-row.tsx'
import { type FieldProps, markingOf } from './field.ts'

const VALUES = [
  { value: true, shortcut: 'T' },
  { value: false, shortcut: 'F' },
] as const

/** Whether it is true, and then why: both on one card. */
export function TrueFalseField(props: FieldProps<'true-false'>) {
  const { asked, draft, language, locked, marking, keys, onDraft } = props
  const t = useTranslations('question')
  const name = useId()
  const { key, own, distribution } = markingOf(marking, 'true-false')
  return (
    <div className="grid gap-4">
      <div
        role="radiogroup"
        aria-label={t('isIt')}
        className={`grid gap-2 ${marking === null ? 'grid-cols-2' : 'sm:grid-cols-2'}`}
      >
        {VALUES.map(({ value, shortcut }) => (
          <ChoiceRow
            key={String(value)}
            type="radio"
            name={name}
            value={String(value)}
            chosen={draft.isTrue === value}
            locked={locked}
            mark={key === null ? null : markOf(key.isTrue === value, own?.isTrue === value, false)}
            tally={tallyOf(distribution, String(value))}
            shortcut={shortcut}
            keys={keys}
            onChoose={() => onDraft({ ...draft, isTrue: value })}
          >
            <span className="font-semibold">{t(`values.${value}`)}</span>
          </ChoiceRow>
        ))}
      </div>
      <fieldset className="min-w-0">
        <legend className="mb-1.5 font-semibold">{t('why')}</legend>
        <div className="grid gap-2">
          {asked.reasons.map(({ id, text }, index) => (
            <ChoiceRow
              key={id}
              type="radio"
              name={`${name}-why`}
              value={id}
              chosen={draft.why === id}
              locked={locked}
              mark={key === null ? null : markOf(key.why === id, own?.why === id, false)}
              tally={tallyOf(distribution, id)}
              shortcut={String(index + 1)}
              keys={keys}
              onChoose={() => onDraft({ ...draft, why: id })}
            >
              <RichText text={text[language]} />
            </ChoiceRow>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
