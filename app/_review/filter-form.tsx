'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'

/** Of which work, as an address says it. */
export interface SaidFilter {
  readonly assignment: string
  readonly session: string
  /** Days: 2026-11-27. */
  readonly from: string
  readonly to: string
}

interface Choice {
  readonly id: string
  readonly name: string
}

interface FilterFormProps {
  readonly assignments: readonly Choice[]
  readonly lessons: readonly Choice[]
  readonly said: SaidFilter
}

/** An ordinary form: what it asks for stands in the address, and can be handed on. */
export function FilterForm({ assignments, lessons, said }: FilterFormProps) {
  const t = useTranslations('review.filter')
  const zone = useSyncExternalStore(never, zoneHere, () => '')
  return (
    <form
      aria-label={t('title')}
      className="card mt-5 grid gap-3 p-4 sm:grid-cols-2 lg:grid-cols-[1.4fr_1.4fr_1fr_1fr_auto]"
    >
      <ChoiceField
        name="assignment"
        label={t('assignment')}
        all={t('all')}
        choices={assignments}
        chosen={said.assignment}
      />
      <ChoiceField
        name="session"
        label={t('lesson')}
        all={t('all')}
        choices={lessons}
        chosen={said.session}
      />
      <DayField name="from" label={t('from')} day={said.from} />
      <DayField name="to" label={t('to')} day={said.to} />
      <input type="hidden" name="zone" value={zone} />
      <button type="submit" className="button self-end">
        {t('show')}
      </button>
    </form>
  )
}

interface FieldProps {
  readonly name: string
  readonly label: string
}

function ChoiceField({
  name,
  label,
  all,
  choices,
  chosen,
}: FieldProps & { readonly all: string; readonly choices: readonly Choice[]; readonly chosen: string }) {
  return (
    <label className="grid min-w-0 gap-1 text-[15px] font-medium">
      {label}
      <select name={name} defaultValue={chosen} className="field">
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </label>
  )
}

function DayField({ name, label, day }: FieldProps & { readonly day: string }) {
  return (
    <label className="grid min-w-0 gap-1 text-[15px] font-medium">
      {label}
      <input type="date" name={name} defaultValue={day} className="field" />
    </label>
  )
}

const never = () => () => {}

/** Days are those of whoever looks. */
function zoneHere(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
