'use client'

import { useTranslations } from 'next-intl'
import { cleaned } from '#app/_plans/activity-form.tsx'

interface NameProps {
  readonly title: string
  readonly onTitle: (title: string) => void
}

const LONGEST_NAME = 120

export function AssignmentName({ title, onTitle }: NameProps) {
  const t = useTranslations('assignments')
  return (
    <label className="grid max-w-[42rem] gap-1 text-[13px] text-soft">
      {t('name')}
      <input
        value={title}
        maxLength={LONGEST_NAME}
        autoComplete="off"
        onChange={({ target }) => onTitle(cleaned(target.value))}
        className="field text-[17px] font-semibold text-ink"
      />
    </label>
  )
}
