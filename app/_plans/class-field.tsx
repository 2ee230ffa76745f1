'use client'

import { useTranslations } from 'next-intl'

/** One of the teacher's classes that is not archived. */
export interface ClassChoice {
  readonly id: string
  readonly name: string
}

interface ClassFieldProps {
  readonly classes: readonly ClassChoice[]
  /** Null: none. */
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
}

/** In which class the lesson is held. */
export function ClassField({ classes, chosen, onChoose }: ClassFieldProps) {
  const t = useTranslations('plans.lesson')
  if (classes.length === 0) return <p className="text-[15px] text-soft">{t('noClasses')}</p>
  return (
    <div>
      <label className="grid gap-1 text-[13px] text-soft">
        {t('class')}
        <select
          value={chosen ?? ''}
          onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
          className="field text-[16px] text-ink"
        >
          <option value="">{t('noClass')}</option>
          {classes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p className="mt-1.5 text-[14px] text-soft">{t('classLine')}</p>
    </div>
  )
}
